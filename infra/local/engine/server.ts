import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { crc32 } from 'node:zlib'
import type { Reply } from './engine.ts'
import type { Relay } from './relay.ts'

const BODY_LIMIT = 16 * 1024 * 1024

/**
 * The relay as a DynamoDB endpoint (JSON 1.0). A request the engine finds invalid is a bug of the caller and told to `onFault`. Signatures are not checked: it listens on the loopback only.
 */
export function relayServer(relay: Relay, onFault: (error: unknown) => void): Server {
  const server = createServer(async (request, response) => {
    const reply = await answer(relay, request, onFault)
    const body = JSON.stringify(reply.body)
    response.writeHead(reply.status, {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(body),
      'x-amzn-requestid': randomUUID(),
      'x-amz-crc32': String(crc32(body)),
    })
    response.end(body)
  })
  server.keepAliveTimeout = 120_000
  return server
}

async function answer(relay: Relay, request: IncomingMessage, onFault: (error: unknown) => void): Promise<Reply> {
  try {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
    const reply = await relay.handle(operation, JSON.parse(await bodyOf(request)))
    if (String(reply.body.__type).endsWith('ValidationException')) onFault(`${operation}: ${reply.body.message}`)
    return reply
  } catch (error) {
    onFault(error)
    return { status: 500, body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: String(error) } }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new Error('request too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
