import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/

interface Ready {
  readonly changed: number
  readonly tag: string
  readonly forms: Readonly<Record<string, Buffer>>
}

/** The app as a content delivery network would hand it out; unknown paths get its page, so that its router finds them. `security`: who may show it in a frame. */
export function staticFiles(
  folder: string,
  security = "frame-ancestors 'self'",
): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  const cache = new Map<string, Ready>()
  const ready = (file: string): Ready => {
    const changed = statSync(file).mtimeMs
    const known = cache.get(file)
    if (known?.changed === changed) return known
    const fresh = prepare(file, changed)
    cache.set(file, fresh)
    return fresh
  }
  return (request, response, path) => {
    const asked = join(folder, normalize(path))
    const isFile = asked.startsWith(folder) && existsSync(asked) && statSync(asked).isFile()
    const file = isFile ? asked : join(folder, 'index.html')
    if (!existsSync(file) || (!isFile && extname(path) !== '')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件')
      return
    }
    response.setHeader('content-security-policy', security)
    send(request, response, file, ready(file))
  }
}

function prepare(file: string, changed: number): Ready {
  const plain = readFileSync(file)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  if (!COMPRESSED.has(extname(file))) return { changed, tag, forms: { identity: plain } }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
  return { changed, tag, forms: { identity: plain, gzip: gzipSync(plain), br: brotliCompressSync(plain, quality) } }
}

function send(request: IncomingMessage, response: ServerResponse, file: string, { tag, forms }: Ready): void {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const form = ['br', 'gzip'].find((name) => accepted.includes(name) && forms[name]) ?? 'identity'
  const headers = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    etag: tag,
  }
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end()
    return
  }
  const body = forms[form] as Buffer
  const encoding = form === 'identity' ? {} : { 'content-encoding': form }
  response.writeHead(200, { ...headers, ...encoding, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
