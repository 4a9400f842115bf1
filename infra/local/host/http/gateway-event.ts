import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { ACCOUNT } from '../assembly/resolve.ts'
import type { Match } from './route-table.ts'

/** A request in the form in which an HTTP API (payload 2.0) hands it to a function. */
export function gatewayEvent(request: IncomingMessage, url: URL, body: string, match: Match, now: number) {
  const { cookie, ...headers } = request.headers
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]),
  )
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(url.search.length > 1 ? { queryStringParameters: query } : {}),
    ...(Object.keys(match.parameters).length > 0 ? { pathParameters: match.parameters } : {}),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.key,
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...(body ? { body } : {}),
    isBase64Encoded: false,
  }
}

/** What an HTTP API sends back for a function's answer. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[]>
  readonly body: string | Buffer
}

interface Structured {
  readonly statusCode: number
  readonly headers?: Record<string, string | number | boolean>
  readonly cookies?: string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

const isStructured = (result: unknown): result is Structured =>
  typeof result === 'object' && result !== null && typeof (result as Structured).statusCode === 'number'

export function gatewayAnswer(result: unknown): Answer {
  if (!isStructured(result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null)
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
  const body = result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : (result.body ?? '')
  return { status: result.statusCode, headers: { ...headers, ...(result.cookies ? { 'set-cookie': result.cookies } : {}) }, body }
}
