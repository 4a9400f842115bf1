import { fieldErrors } from '../../../shared/contract/field-errors.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { ok, type Result, refuse } from '../../../shared/domain/result.ts'
import type { HttpEvent } from './event.ts'

/** Largest body that is read, in bytes. */
const BODY_LIMIT = 256 * 1024

/** The body as it was sent. Refuses E1004. */
export function bodyOf({ body = '', isBase64Encoded = false }: HttpEvent): Result<string> {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return bytes.byteLength > BODY_LIMIT ? refuse('E1004', { limit: BODY_LIMIT }) : ok(bytes.toString('utf8'))
}

/** Path, query and body as one input of a route. The path wins. Refuses E1003, and E1001 naming every wrong field. */
export function inputOf(route: Route, event: HttpEvent, body: string): Result<unknown> {
  const sent = route.records ? jsonRecords(route.records, body) : jsonObject(route.method === 'GET' ? '' : body)
  if (!sent.ok) return sent
  const input = { ...event.queryStringParameters, ...sent.value, ...event.pathParameters }
  const parsed = route.input.safeParse(input)
  return parsed.success ? ok(parsed.data) : refuse('E1001', { fields: fieldErrors(parsed.error.issues, input) })
}

function jsonRecords(name: string, body: string): Result<Record<string, unknown>> {
  if (!body.trimStart().startsWith('[')) {
    const one = jsonObject(body)
    return one.ok ? ok({ [name]: [one.value] }) : one
  }
  const list = jsonObject(`{"list":${body}}`)
  return list.ok ? ok({ [name]: list.value.list }) : list
}

function jsonObject(body: string): Result<Record<string, unknown>> {
  if (body === '') return ok({})
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? ok({ ...value }) : refuse('E1003')
  } catch {
    return refuse('E1003')
  }
}
