import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyRequest } from '../../../functions/adapters/signature.ts'
import { AUTHORITY } from '../../../shared/contract/authority.ts'
import { openApiDocument } from '../../../shared/contract/openapi.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { serviceRecord } from '../../../shared/contract/schemas/exchange.ts'
import { SIGNED_EXAMPLE } from '../../../shared/contract/signed-example.ts'
import { memoryNonces } from '../../memory/identities.ts'
import { virtualClock } from '../../memory/system.ts'

type Json = Record<string, unknown>
const document = JSON.parse(JSON.stringify(openApiDocument('https://pingjia.example'))) as Json
const paths = document.paths as Record<string, Record<string, Json>>

const references = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)))

test('every route is an operation with its parameters, its answer and its refusals', () => {
  expect(document.openapi).toBe('3.1.0')
  const ids = Object.values(paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId))
  expect(ids.sort()).toEqual(Object.keys(routes).sort())
  for (const route of Object.values(routes as Record<string, Route>)) {
    const operation = paths[route.path]?.[route.method.toLowerCase()]
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = operation?.parameters as Array<{ name: string; in: string; required: boolean; schema: unknown }>
    expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named)
    expect(parameters.every((each) => typeof each.schema === 'object' && (each.in !== 'path' || each.required))).toBe(true)
    expect(Object.keys(operation?.responses as Json)).toEqual([route.created ? '201' : '200', 'default'])
    expect('requestBody' in (operation ?? {})).toBe(route.method === 'POST')
  }
})

test('every reference leads somewhere, and every scheme that is asked for exists', () => {
  const found = references(document).map((reference) =>
    reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((target) => target !== undefined)).toBe(true)
  const schemes = Object.keys((document.components as Json).securitySchemes as Json)
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  const asked = operations.flatMap(({ security }) => (security as Json[]).flatMap((each) => Object.keys(each)))
  expect([...new Set(asked)].every((name) => schemes.includes(name))).toBe(true)
})

test('a session is asked for exactly where not anyone may come and the address is no key of its own', () => {
  for (const route of Object.values(routes as Record<string, Route>)) {
    const security = paths[route.path]?.[route.method.toLowerCase()]?.security as Json[]
    const roles: readonly string[] = AUTHORITY[route.action].roles
    const open = roles.includes('anyone') || roles.includes('gateway')
    expect(security.some((each) => Object.keys(each).length === 0)).toBe(open)
  }
})

test('the worked example is right: its hash, its signature and its record', async () => {
  const { body, headers, text, secret, method, path } = SIGNED_EXAMPLE
  expect(text.endsWith(createHash('sha256').update(body).digest('hex'))).toBe(true)
  const clock = virtualClock(Number(headers['x-timestamp']))
  const signed = await verifyRequest(
    { method, path, body, headers },
    { applications: { 'example-hall': secret }, nonces: memoryNonces(), clock },
  )
  expect(signed).toEqual({ ok: true, value: 'example-hall' })
  expect(serviceRecord.safeParse(JSON.parse(body).records[0]).success).toBe(true)
})
