import type { IncomingMessage } from 'node:http'

/** The largest body an HTTP API takes. */
export const BODY_LIMIT = 10 * 1024 * 1024

/** The whole body, or undefined when it is larger than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  return size <= limit ? Buffer.concat(chunks) : undefined
}
