import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gatewayAnswer, gatewayEvent } from './gateway-event.ts'
import { readBody } from './read-body.ts'
import type { RouteTable } from './route-table.ts'

export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

export interface FrontParts {
  readonly routes: RouteTable
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>
  readonly now: () => number
  readonly files: (request: IncomingMessage, response: ServerResponse, path: string) => void
  /** Handlers by the path they stand under, `/__local/…`. */
  readonly local: Readonly<Record<string, Handle>>
  readonly warn: (text: string) => void
}

/** The one door: the API by the routes of the template, the local page, and the app for all the rest. */
export function frontServer(parts: FrontParts): Server {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error) => {
      parts.warn(`${request.method} ${request.url?.split('?')[0]}: ${error instanceof Error ? error.stack : error}`)
      if (!response.headersSent) json(response, 500, { message: 'Internal Server Error' })
      else response.destroy()
    })
  })
  server.keepAliveTimeout = 30_000
  return server
}

export const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

async function handle(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const mount = Object.keys(parts.local).find((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))
  if (mount) return parts.local[mount]?.(request, response, url)
  const match = parts.routes(request.method ?? 'GET', url.pathname)
  if (!match && url.pathname.startsWith('/api/')) return json(response, 404, { message: 'Not Found' })
  if (!match) return parts.files(request, response, decodeURI(url.pathname))
  const body = await readBody(request)
  if (!body) return json(response, 413, { message: 'Request Entity Too Large' })
  const event = gatewayEvent(request, url, body.toString('utf8'), match, parts.now())
  try {
    const answer = gatewayAnswer(await parts.invoke(match.route.function, event))
    response.writeHead(answer.status, answer.headers).end(answer.body)
  } catch (error) {
    parts.warn(`${match.route.key}: ${error}`)
    json(response, 500, { message: 'Internal Server Error' })
  }
}
