import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Handle } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { readJson, writeJson } from '../host/json-file.ts'
import { CREDENTIALS, presignFault } from './signature.ts'

const OBJECT_LIMIT = 256 * 1024 * 1024

/**
 * Stands for S3 under `mount`: `/bucket/key`. Objects are put, read and deleted with the local credentials; a browser
 * puts or reads one through a presigned address, as long as that has not expired by the demo clock.
 */
export function objectStore(folder: string, mount: string, now: () => number): Handle {
  mkdirSync(folder, { recursive: true })
  return async (request, response, url) => {
    const name = decodeURIComponent(url.pathname.slice(mount.length + 1))
    const path = join(folder, createHash('sha256').update(name).digest('hex'))
    const authorised = String(request.headers.authorization).includes(`Credential=${CREDENTIALS.accessKeyId}/`)
    const fault = authorised ? undefined : presignFault(request.method ?? '', url, request.headers, now())
    if (fault) return refuse(response, 403, 'AccessDenied', fault === 'expired' ? 'Request has expired' : 'Access Denied')
    if (request.method === 'PUT') return put(request, response, path, name)
    if (!existsSync(path)) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
    if (request.method === 'DELETE') {
      rmSync(path)
      response.writeHead(204).end()
      return
    }
    get(request, response, path, url)
  }
}

async function put(request: IncomingMessage, response: ServerResponse, path: string, name: string): Promise<void> {
  const body = await readBody(request, OBJECT_LIMIT)
  if (!body) return refuse(response, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
  const once = request.headers['if-none-match'] === '*'
  if (once && existsSync(path))
    return refuse(response, 412, 'PreconditionFailed', 'At least one of the pre-conditions did not hold')
  const etag = `"${createHash('md5').update(body).digest('hex')}"`
  const kept = ['content-type', 'content-disposition', 'content-encoding', 'cache-control']
  const headers = Object.fromEntries(
    kept.flatMap((header) => (request.headers[header] ? [[header, request.headers[header]]] : [])),
  )
  writeFileSync(`${path}.new`, body)
  writeJson(`${path}.json`, { name, headers: { ...headers, etag } })
  renameSync(`${path}.new`, path)
  response.writeHead(200, { etag }).end()
}

function get(request: IncomingMessage, response: ServerResponse, path: string, url: URL): void {
  const { headers } = readJson(`${path}.json`, { headers: {} as Record<string, string> })
  const body = readFileSync(path)
  const asked = ['content-type', 'content-disposition', 'cache-control'].flatMap((header) => {
    const value = url.searchParams.get(`response-${header}`)
    return value ? [[header, value]] : []
  })
  const all = { ...headers, ...Object.fromEntries(asked) }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const part = from === undefined ? body : body.subarray(Number(from), Number(to) + 1)
  const range = part === body ? {} : { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${body.length}` }
  response.writeHead(part === body ? 200 : 206, { ...all, ...range, 'content-length': part.length })
  response.end(request.method === 'HEAD' ? undefined : part)
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
}
