import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { signedSessions } from '../../../functions/adapters/sessions.ts'
import { signRequest } from '../../../functions/adapters/signature.ts'
import type { HttpAnswer, HttpEvent } from '../../../functions/kernel/http/event.ts'
import { standIn } from '../../../infra/local/stand-ins/listen.ts'
import { objectStore } from '../../../infra/local/stand-ins/objects.ts'
import { DEMO_APPLICATION, DEMO_HOTLINE, demoSecret, secretsStandIn } from '../../../infra/local/stand-ins/secrets.ts'
import { type Role, STAFF_ROLES } from '../../../shared/contract/authority.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { type TableName, tables } from '../../../shared/contract/tables.ts'
import { dynaliteServer } from '../../contract/support/dynalite.ts'
import { clientFor } from '../../contract/support/engines.ts'
import { makeTables } from '../../contract/support/tables.ts'
import { temporaryFolder } from '../support/database.ts'
import { PROFILE, RATED_PERSON, staffOf } from './places.ts'
import type { Versions } from './sample.ts'
import { openWorld, portsOf } from './world.ts'

const STAGE = 'test'
const HOUR = 3_600_000
/** Nothing listens there: what would reach out fails at once. */
const NOWHERE = 'http://127.0.0.1:9'

/** Somebody, or something, that calls. */
export interface Caller {
  readonly name: string
  readonly roles: readonly Role[]
  readonly headers: (request: { method: string; path: string; body: string }) => Record<string, string>
}

export interface Answer {
  readonly status: number
  readonly code: string | undefined
  readonly text: string
}

/** The functions as they are wired, on an engine in memory with a furnished world; nothing else is there to be reached. */
export async function openHouse() {
  const folder = temporaryFolder()
  const secret = demoSecret(join(folder, 'secret.json'))
  const [engine, secrets, objects] = [await dynaliteServer(), await secretsStandIn(secret), await objectsStandIn(folder)]
  const client = clientFor(engine.endpoint)
  const tableOf = await makeTables(client, 'access')
  const names = Object.keys(tables) as TableName[]
  Object.assign(process.env, Object.fromEntries(names.map((name) => [`TABLE_${name.toUpperCase()}`, tableOf(name)])), {
    PROFILE,
    STAGE,
    SECRET_NAME: 'secret',
    PUBLIC_URL: 'https://pingjia.example',
    EXPORT_BUCKET: 'exports',
    EVIDENCE_BUCKET: 'evidence',
    AWS_REGION: 'local-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ENDPOINT_URL_S3: objects.url,
    ...Object.fromEntries(['WECHAT', 'ALIPAY', 'SMS', 'CALLS'].map((name) => [`${name}_BASE_URL`, NOWHERE])),
  })
  const ports = portsOf(client, tableOf, secret)
  const world = await openWorld(ports)
  const session = (device = '') => signedSessions(secret.sessionKey, `${PROFILE}-${STAGE}${device}`)
  const bearer = async (account: string, device?: string) => {
    const token = await session(device).issue({ account }, Date.now() + HOUR)
    return () => ({ authorization: `Bearer ${token}` })
  }
  const bound = async (account: string, staff: string, roles: (typeof STAFF_ROLES)[number][]): Promise<Caller> => {
    await ports.identities.bind(account, { staff, roles })
    return { name: account, roles: ['anyone', 'citizen', ...roles], headers: await bearer(account) }
  }
  const signing = (application: string): Caller['headers'] => {
    const system = { application, secret: secret.applications[application] ?? '' }
    return (request) => signRequest(system, request, Date.now(), randomBytes(12).toString('hex'))
  }
  const callers: Caller[] = [
    { name: 'nobody', roles: ['anyone'], headers: () => ({}) },
    { name: 'citizen', roles: ['anyone', 'citizen'], headers: await bearer('citizen') },
    { name: 'device', roles: ['anyone', 'device'], headers: await bearer(world.own.tablet, '-device') },
    { name: 'application', roles: ['anyone', 'application'], headers: signing(DEMO_APPLICATION) },
    { name: 'hotline', roles: ['anyone', 'hotline'], headers: signing(DEMO_HOTLINE) },
    ...(await Promise.all(STAFF_ROLES.map((role) => bound(role, staffOf(role), [role])))),
  ]
  /** Of the unit, with every role there is, and the one whom its ratings are about. */
  const rated = await bound('rated', `${RATED_PERSON}own`, [...STAFF_ROLES])
  const close = async () => {
    client.destroy()
    await Promise.all([engine.stop(), secrets.close(), objects.close()])
    rmSync(folder, { recursive: true })
  }
  const { own } = world
  const versions = async (): Promise<Versions> => {
    const of = async (found: Promise<{ readonly version: number } | undefined>) => (await found)?.version ?? 0
    const [ticket, second, third] = await Promise.all([own.ticket, own.second, own.third].map((id) => of(ports.tickets.get(id))))
    const [appeal, judged] = await Promise.all([own.appeal, own.judged].map((id) => of(ports.reviews.get(id))))
    const report = await of(ports.protection.get(ports.rules.profile.region, own.report))
    return { ticket, second, third, appeal, judged, report } as Versions
  }
  return { world, callers, rated, ask, versions, close }
}

/** A store of files with nothing in it. */
function objectsStandIn(folder: string) {
  const handle = objectStore(join(folder, 'objects'), '', Date.now)
  return standIn((request, response) => handle(request, response, new URL(request.url ?? '/', 'http://objects')))
}

/** Asks for a route as it comes over the network. */
async function ask(route: Route, input: Readonly<Record<string, unknown>>, caller: Caller): Promise<Answer> {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const pathParameters = Object.fromEntries(inPath.map((name) => [name, String(input[name] ?? '')]))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)))
  const body = route.method === 'GET' ? '' : JSON.stringify(route.records ? rest[route.records] : rest)
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] ?? '')
  const event: HttpEvent = {
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    pathParameters,
    headers: caller.headers({ method: route.method, path, body }),
    requestContext: { requestId: 'r', http: { method: route.method, sourceIp: '192.0.2.1' } },
    ...(route.method === 'GET' ? { queryStringParameters: rest as Record<string, string> } : { body }),
  }
  const { handler } = await import(`../../../functions/handlers/api-${route.audience}.ts`)
  const answer = (await handler(event, {} as never)) as HttpAnswer
  return { status: answer.statusCode, code: JSON.parse(answer.body).code, text: answer.body }
}
