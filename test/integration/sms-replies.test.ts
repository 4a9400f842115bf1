import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClient } from '../../functions/adapters/dynamodb/client.ts'
import { deliveryItem } from '../../functions/adapters/dynamodb/delivery-item.ts'
import { deliveryStore } from '../../functions/adapters/dynamodb/delivery-store.ts'
import { evaluationStore } from '../../functions/adapters/dynamodb/evaluation-store.ts'
import { hmacKeys } from '../../functions/adapters/keys.ts'
import { sm4Seal } from '../../functions/adapters/seal.ts'
import type { HttpAnswer } from '../../functions/kernel/http/event.ts'
import { bundleFunctions } from '../../infra/bundle.ts'
import { shiftDate } from '../../infra/local/host/functions/shift-date.ts'
import { demoSecret, secretsStandIn } from '../../infra/local/stand-ins/secrets.ts'
import { type SmsStandIn, smsStandIn } from '../../infra/local/stand-ins/sms.ts'
import { routes } from '../../shared/contract/routes.ts'
import { calendar, profiles } from '../../shared/data/index.ts'
import { openService } from '../../shared/domain/evaluation/open-service.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { dynaliteServer } from '../contract/support/dynalite.ts'
import { makeTables } from '../contract/support/tables.ts'
import { facts } from '../unit/support/samples.ts'
import { temporaryFolder } from './support/database.ts'

/** The bundles that are deployed, the SDK of the gateway in them, on the embedded engine and the gateway's stand-in. */
const PHONE = '10012345678'
const SERVICE = 'service-0000000000001a'
const secret = demoSecret(join(temporaryFolder(), 'secret.json'))
const keys = hmacKeys(secret.hashKey)
const linzi = profiles.find(({ id }) => id === 'linzi') as PolicyProfile
const ends: Array<() => unknown> = []
const printed: string[] = []
let sms: SmsStandIn
let client = openClient({ endpoint: 'http://127.0.0.1:1' })
let tableOf: Awaited<ReturnType<typeof makeTables>> = (name) => name
let handlers: Record<'api-gateway' | 'send-messages', (event: object, context: object) => Promise<unknown>>

/** The eighteenth of November, ten in the morning: no quiet hours. */
const MORNING = Date.UTC(2026, 10, 18, 2)

beforeAll(async () => {
  const ahead = new SharedArrayBuffer(8)
  new Float64Array(ahead)[0] = MORNING - Date.now()
  shiftDate(ahead)
  const [engine, secrets] = [await dynaliteServer(), await secretsStandIn(secret)]
  sms = await smsStandIn(secret.sms, 'https://pingjia.example', Date.now)
  client = openClient({
    endpoint: engine.endpoint,
    region: 'local-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  tableOf = await makeTables(client, 'sms')
  const tables = ['Directory', 'Evaluations', 'Tickets', 'Reviews', 'Outbox', 'Engagement'] as const
  Object.assign(process.env, Object.fromEntries(tables.map((name) => [`TABLE_${name.toUpperCase()}`, tableOf(name)])), {
    PROFILE: 'linzi',
    STAGE: 'test',
    SECRET_NAME: 'secret',
    PUBLIC_URL: 'https://pingjia.example',
    WECHAT_BASE_URL: 'http://127.0.0.1:1',
    ALIPAY_BASE_URL: 'http://127.0.0.1:1',
    SMS_BASE_URL: sms.url,
    AWS_REGION: 'local-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  })
  const bundles = await bundleFunctions({ names: ['api-gateway', 'send-messages'], outdir: temporaryFolder() })
  const loaded = bundles.map(async ({ name, dir }) => [
    name,
    (await import(/* @vite-ignore */ pathToFileURL(join(dir, 'index.mjs')).href)).handler,
  ])
  handlers = Object.fromEntries(await Promise.all(loaded))
  const write = console.log
  console.log = (line: string) => void printed.push(line)
  ends.push(
    () => {
      console.log = write
    },
    () => engine.stop(),
    () => secrets.close(),
    () => sms.close(),
    () => client.destroy(),
  )
})
afterAll(() => Promise.all(ends.map((end) => end())))

const evaluations = () => evaluationStore(client, tableOf('Evaluations'))
const deliveries = () => deliveryStore(client, tableOf('Outbox'))

async function ask(key: string, body: unknown) {
  const { method, path } = routes.receiveReplies
  const event = {
    routeKey: `${method} ${path}`,
    rawPath: path.replace('{key}', key),
    headers: { 'content-type': 'application/json' },
    pathParameters: { key },
    requestContext: { requestId: 'r', http: { method } },
    body: JSON.stringify(body),
  }
  const answer = (await handlers['api-gateway'](event, {})) as HttpAnswer
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}

async function invite(): Promise<void> {
  const served = Date.now() - 3_600_000
  const sealed = sm4Seal(secret.sealKey).seal(JSON.stringify({ mobile: PHONE }))
  const service = openService(facts(linzi, { servedAt: served }), { id: SERVICE, sealed, now: Date.now() }, linzi, calendar)
  await evaluations().add(service)
  await deliveries().want('invitation', SERVICE, served, Date.now())
  const wanted = await deliveries().get(`invitation#${SERVICE}`)
  if (!wanted) throw new Error('nothing is wanted')
  const record = { dynamodb: { SequenceNumber: '1', NewImage: marshall(deliveryItem(wanted), { removeUndefinedValues: true }) } }
  expect(await handlers['send-messages']({ Records: [record] }, {})).toEqual({ batchItemFailures: [] })
}

const texts = () => sms.messages().map(({ template }) => template)
const reply = (text: string, at = Math.floor(Date.now() / 1000)) => ({
  mobile: PHONE,
  nationcode: '86',
  sign: '政务服务',
  text,
  time: at,
  extend: '',
})
const { replyToken } = secret.sms
const taken = { status: 200, body: { result: 0, errmsg: 'OK' } }

test('an invitation goes out by the deployed bundle', async () => {
  await invite()
  expect(await deliveries().get(`invitation#${SERVICE}`)).toMatchObject({ state: 'done', steps: ['sent'] })
  expect(sms.messages()[0]).toMatchObject({ phone: PHONE, template: 'invitation' })
})

test('whoever does not know the address finds nothing there', async () => {
  expect(await ask('x'.repeat(replyToken.length), reply('5'))).toMatchObject({ status: 404, body: { code: 'E1002' } })
  expect(await ask(replyToken.slice(1), [reply('5')])).toMatchObject({ status: 404 })
  expect((await evaluations().get(SERVICE))?.state).toBe('awaiting')
})

test('a reply rates once, however it is delivered; the next one adds', async () => {
  const first = reply('５')
  expect(await ask(replyToken, first)).toEqual(taken)
  expect(await ask(replyToken, [first, first])).toEqual(taken)
  const rated = await evaluations().get(SERVICE)
  expect(rated).toMatchObject({ state: 'rated', rating: { level: 5, channel: 'sms', pf: 7, rater: keys.hash('phone', PHONE) } })
  expect(texts()).toEqual(['recorded', 'invitation'])
  expect(await ask(replyToken, [{ ...reply('不满意，后来又叫我跑一趟', first.time + 1), mobile: `+86${PHONE}` }, first])).toEqual(
    taken,
  )
  expect(await evaluations().get(SERVICE)).toMatchObject({ state: 'added-to', added: { level: 2, text: '后来又叫我跑一趟' } })
  expect(texts()).toEqual(['added', 'recorded', 'invitation'])
})

test('what is not a reply is taken and left alone; what is no JSON is refused', async () => {
  expect(await ask(replyToken, [{ report_status: 'SUCCESS' }, 7, null])).toEqual(taken)
  expect(await ask(replyToken, 'text')).toMatchObject({ status: 400, body: { code: 'E1003' } })
  expect(texts()).toHaveLength(3)
})

test('neither the number nor the address is in the log', () => {
  expect(printed.length).toBeGreaterThan(5)
  for (const line of printed) {
    expect(line).not.toContain(PHONE)
    expect(line).not.toContain(replyToken)
  }
})
