import { randomBytes } from 'node:crypto'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryWriter } from '../../functions/adapters/dynamodb/directory-writer.ts'
import { signRequest } from '../../functions/adapters/signature.ts'
import type { HttpAnswer, HttpEvent } from '../../functions/kernel/http/event.ts'
import { DEMO_APPLICATION, demoSecret, secretsStandIn } from '../../infra/local/stand-ins/secrets.ts'
import { type TableName, tables } from '../../shared/contract/tables.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { dynaliteServer } from '../contract/support/dynalite.ts'
import { clientFor } from '../contract/support/engines.ts'
import { makeTables } from '../contract/support/tables.ts'
import { temporaryFolder } from './support/database.ts'

/** The functions as they are wired, on the embedded engine and a stand-in of the secrets store; streams are fed by hand. */
const ends: Array<() => unknown> = []
let tableOf: Awaited<ReturnType<typeof makeTables>> = (name) => name
let client = clientFor('http://127.0.0.1:1')
const secret = demoSecret(`${temporaryFolder()}/secret.json`)

beforeAll(async () => {
  const [engine, secrets] = [await dynaliteServer(), await secretsStandIn(secret)]
  client = clientFor(engine.endpoint)
  tableOf = await makeTables(client, 'wired')
  const names = Object.keys(tables) as TableName[]
  Object.assign(process.env, Object.fromEntries(names.map((name) => [`TABLE_${name.toUpperCase()}`, tableOf(name)])), {
    PROFILE: 'lincang',
    STAGE: 'test',
    SECRET_NAME: 'secret',
    PUBLIC_URL: 'https://pingjia.example',
    EXPORT_BUCKET: 'exports',
    EVIDENCE_BUCKET: 'evidence',
    ...Object.fromEntries(['WECHAT', 'ALIPAY', 'SMS'].map((name) => [`${name}_BASE_URL`, 'http://127.0.0.1:1'])),
    AWS_REGION: 'local-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  })
  const entries = readDirectory('lincang').filter((entry) => entry.kind !== 'region' || entry.tier !== 'village')
  await directoryWriter(client, tableOf('Directory')).putAll(entries)
  ends.push(
    () => engine.stop(),
    () => secrets.close(),
    () => client.destroy(),
  )
})
afterAll(() => Promise.all(ends.map((end) => end())))

type Handler = (event: never, context: never) => Promise<unknown>
const handlerOf = async (name: string): Promise<Handler> => (await import(`../../functions/handlers/${name}.ts`)).handler

async function ask(audience: string, route: string, more: Partial<HttpEvent> = {}) {
  const [method = '', path = ''] = route.split(' ')
  const event: HttpEvent = {
    routeKey: route,
    rawPath: path,
    headers: {},
    requestContext: { requestId: 'r', http: { method } },
    ...more,
  }
  const answer = (await (await handlerOf(`api-${audience}`))(event as never, {} as never)) as HttpAnswer
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}

const entry = <K extends string>(kind: K) => {
  const found = readDirectory('lincang').find((each) => each.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found as { id: string; org: string; region: string }
}

async function push(serviceNumber: number): Promise<string> {
  const window = entry('window')
  const record = {
    projectNo: 'P2026',
    serviceNumber,
    taskCode: '1'.repeat(31),
    taskName: '税务登记',
    serviceName: '办结',
    areaCode: '530900000000',
    orgcode: window.org,
    serviceTime: civilTime(Date.now() - 60_000),
    userProp: '1',
    proStatus: '3',
    proChannel: '2',
    winno: window.id,
  }
  const body = JSON.stringify({ records: [record] })
  const request = { method: 'POST', path: '/api/exchange/services', body }
  const system = { application: DEMO_APPLICATION, secret: secret.applications[DEMO_APPLICATION] ?? '' }
  const headers = signRequest(system, request, Date.now(), randomBytes(12).toString('hex'))
  const answer = await ask('exchange', 'POST /api/exchange/services', { body, headers })
  expect(answer).toMatchObject({ status: 200, body: { accepted: 1 } })
  return answer.body.results[0].serviceCode
}

const rate = (service: string, level: number, codes: string[]) =>
  ask('citizen', 'POST /api/citizen/ratings', {
    body: JSON.stringify({
      target: { service },
      requestKey: 'k'.repeat(22),
      visitor: 'v'.repeat(22),
      level,
      codes,
      text: '',
      named: false,
      channel: 'mini-program',
    }),
  })

const itemOf = async (id: string) =>
  (await client.send(new GetItemCommand({ TableName: tableOf('Evaluations'), Key: { id: { S: id } } }))).Item

test('a pushed service is rated, opens a ticket, is counted and shown', async () => {
  const [id, good] = [await push(1), await push(2)]
  const before = await itemOf(id)
  const first = await rate(id, 1, ['108'])
  expect(first).toMatchObject({ status: 201, body: { bad: true } })
  expect(await rate(id, 1, ['108'])).toMatchObject({ status: 200, body: { rating: { receipt: first.body.rating.receipt } } })
  expect(await rate(id, 2, ['207'])).toMatchObject({ status: 409, body: { code: 'E2001' } })
  await rate(good, 5, ['510'])

  const records = [
    { dynamodb: { SequenceNumber: '100', NewImage: before } },
    { dynamodb: { SequenceNumber: '101', OldImage: before, NewImage: await itemOf(id) } },
    { dynamodb: { SequenceNumber: '102', NewImage: await itemOf(good) } },
  ]
  const feed = async (name: string, event: object) => (await handlerOf(name))(event as never, {} as never)
  for (let time = 0; time < 2; time += 1) {
    expect(await feed('follow-evaluations', { Records: records })).toEqual({ batchItemFailures: [] })
    const batch = { Records: records, shardId: 'shard-1', state: { kept: 1 } }
    expect(await feed('count-evaluations', batch)).toEqual({ state: { kept: 1 }, batchItemFailures: [] })
  }
  expect(await feed('count-evaluations', { state: {}, isFinalInvokeForWindow: true })).toEqual({
    state: {},
    batchItemFailures: [],
  })
  expect(await feed('count-evaluations', { Records: records })).toEqual({
    state: {},
    batchItemFailures: [{ itemIdentifier: '100' }],
  })
  const torn = [{ dynamodb: { SequenceNumber: '103', NewImage: { id: { S: 'x' } } } }]
  expect(await feed('follow-evaluations', { Records: torn })).toEqual({ batchItemFailures: [{ itemIdentifier: '103' }] })

  const board = await ask('public', 'GET /api/public/board')
  expect(board.body.figures).toMatchObject({ services: 2 })
  const progress = await ask('citizen', 'POST /api/citizen/progress', {
    body: JSON.stringify({ receipt: first.body.rating.receipt }),
  })
  expect(progress).toMatchObject({ status: 200, body: { ticket: { state: 'received' } } })
})

test('a job runs to its end twice, and says what it did', async () => {
  const handler = await handlerOf('apply-default-ratings')
  for (let time = 0; time < 2; time += 1) {
    expect(await handler({ job: 'apply-default-ratings' } as never, {} as never)).toMatchObject({ changed: 0 })
  }
  const exported = await handlerOf('export-statistics')
  expect(await exported({ job: 'export-statistics-daily' } as never, {} as never)).toEqual({ looked: 1, changed: 1 })
  expect(await exported({ job: 'export-statistics-daily' } as never, {} as never)).toEqual({ looked: 1, changed: 0 })
})

test('sessions are asked for where they are needed', async () => {
  expect(await ask('admin', 'GET /api/admin/dashboard')).toMatchObject({ status: 401, body: { code: 'E4001' } })
  const forged = { headers: { authorization: 'Bearer a.b.c' } }
  expect(await ask('staff', 'GET /api/staff/score', forged)).toMatchObject({ status: 401, body: { code: 'E4002' } })
})
