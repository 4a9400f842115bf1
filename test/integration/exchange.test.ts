import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_APPLICATION, DEMO_HOTLINE } from '../../infra/local/stand-ins/secrets.ts'
import { EXAMPLES } from '../../shared/contract/exchange-examples.ts'
import { type Output, type RouteName, routes } from '../../shared/contract/routes.ts'
import { SIGNED_EXAMPLE } from '../../shared/contract/signed-example.ts'
import { SIGNATURE_HEADERS } from '../../shared/contract/signing.ts'
import { type OpenedPlace, openPlace } from '../load/place.ts'
import { manyRecords, push, pushMany, send } from '../load/push-many.ts'

/** What the interface document and the guide print, sent as printed; and many records at once. */
const NOVEMBER = Number(SIGNED_EXAMPLE.headers[SIGNATURE_HEADERS.timestamp])
const EXAMPLE_HALL = { 'example-hall': SIGNED_EXAMPLE.secret }
let then: OpenedPlace
let now: OpenedPlace

beforeAll(async () => {
  then = await openPlace('lincang', { now: NOVEMBER, systems: EXAMPLE_HALL })
  now = await openPlace('lincang')
}, 300_000)
afterAll(() => Promise.all([then?.close(), now?.close()]), 60_000)

interface Printed {
  readonly requestBody: {
    readonly content: {
      'application/json': { readonly example: { readonly records: readonly unknown[]; readonly orderNos?: readonly string[] } }
    }
  }
  readonly responses: { readonly 200: { readonly content: { 'application/json': { readonly example: unknown } } } }
}

/** The examples of a route in the document that the running function serves. */
async function printed(name: keyof typeof EXAMPLES) {
  const document = (await (await fetch(`${then.host.url}${routes.openApi.path}`)).json()) as {
    info: { description: string }
    paths: Record<string, { post: Printed }>
  }
  const { requestBody, responses } = document.paths[routes[name].path]?.post as Printed
  const request = requestBody.content['application/json'].example
  return { description: document.info.description, request, response: responses[200].content['application/json'].example }
}

/** Codes, addresses, numbers and receipts differ with the deployment: only their form is compared. */
const alike = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replace(/"(https?:[^"]*\/s\/)?[\w-]{22}"/g, (_, address) => (address ? '"address"' : '"code"'))
      .replace(/LC-\d{4}-\w{4}-\w{4}/g, 'receipt')
      .replace(/LCC\d{4}-\d{4}-\w{4}-\w{4}/g, 'number'),
  )

test('the signed example of the document is taken exactly as it is printed', async () => {
  const { description, request, response } = await printed('pushServices')
  for (const part of [SIGNED_EXAMPLE.body, SIGNED_EXAMPLE.text, SIGNED_EXAMPLE.headers[SIGNATURE_HEADERS.signature]]) {
    expect(description).toContain(part)
  }
  expect(JSON.stringify(request)).toBe(SIGNED_EXAMPLE.body)
  const answer = await fetch(`${then.host.url}${SIGNED_EXAMPLE.path}`, {
    method: SIGNED_EXAMPLE.method,
    headers: { 'content-type': 'application/json', ...SIGNED_EXAMPLE.headers },
    body: SIGNED_EXAMPLE.body,
  })
  expect(answer.status).toBe(200)
  const body = (await answer.json()) as Output<'pushServices'>
  expect(alike(body)).toEqual(alike(response))
  expect(alike(response)).toEqual(alike(EXAMPLES.pushServices.response))
  expect(body.results[0]?.ratingUrl).toBe(`${then.host.url}/s/${body.results[0]?.serviceCode}`)
})

test('the example of ratings is taken exactly as it is printed, after its service', async () => {
  const { request, response } = await printed('pushRatings')
  const answer = await push(then, 'pushRatings', request.records, 'example-hall')
  expect(answer.status).toBe(200)
  expect(alike(answer.body)).toEqual(alike(response))
  expect((await push(then, 'pushRatings', request.records, 'example-hall')).body).toMatchObject({ repeated: 1, refused: 1 })
})

test('the examples of the hotline are taken exactly as they are printed, from the hotline alone', async () => {
  const { request, response } = await printed('pushComplaints')
  const answer = await send(then, 'pushComplaints', { records: request.records }, DEMO_HOTLINE)
  expect(alike(answer.body)).toEqual(alike(response))
  const asked = await printed('complaintStates')
  expect(alike((await send(then, 'complaintStates', asked.request, DEMO_HOTLINE)).body)).toEqual(alike(asked.response))
  for (const name of ['pushComplaints', 'complaintStates'] as const) {
    const { request } = await printed(name)
    expect(await send(then, name, request, 'example-hall')).toMatchObject({ status: 403, body: { code: 'E4003' } })
  }
  const { records } = (await printed('pushServices')).request
  expect(await send(then, 'pushServices', { records }, DEMO_HOTLINE)).toMatchObject({ status: 403, body: { code: 'E4003' } })
})

test('the script of the guide runs as it is written, with no more than openssl and curl', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/exchange.md'), 'utf8')
  const script = /```sh\n(#!\/usr\/bin\/env bash\n[\s\S]*?)```[\s\S]*```sh\n([\s\S]*?)```/.exec(guide)?.slice(1).join('') ?? ''
  const environment = {
    ...{ HCP_URL: now.host.url, HCP_KEY: DEMO_APPLICATION, HCP_SECRET: now.applications[DEMO_APPLICATION] ?? '' },
    ...{ HCP_HOTLINE_KEY: DEMO_HOTLINE, HCP_HOTLINE_SECRET: now.applications[DEMO_HOTLINE] ?? '' },
  }
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { ...process.env, ...environment } })
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toMatchObject([
    { accepted: 1, results: [{ status: 'accepted', ratingUrl: expect.stringContaining(`${now.host.url}/s/`) }] },
    { repeated: 1 },
    { accepted: 1, refused: 1, results: [{ status: 'accepted' }, { errors: [{ field: 'projectNo', code: 'E5007' }] }] },
    { accepted: 1, results: [{ status: 'accepted', orderNo: expect.stringMatching(/^W-/) }] },
    { results: [{ status: 'found', complaint: { stateName: '待核实' } }] },
  ])
})

test('a thousand records in batches are all there, each once, without an error', async () => {
  const records = manyRecords(1000, now.host.clock.now())
  expect(await pushMany(now, records)).toEqual({ accepted: 1000, errors: [] })
  const again = await push(now, 'pushServices', records.slice(0, 200))
  expect(again.body).toMatchObject({ accepted: 0, repeated: 200, refused: 0 })
})

test('what is pushed is guarded by the signature, and nothing personal comes back or is logged', async () => {
  const names: RouteName[] = ['pushServices', 'pushRatings', 'pushComplaints', 'complaintStates']
  for (const name of names) {
    const answer = await fetch(`${now.host.url}${routes[name].path}`, { method: 'POST', body: '{"records":[]}' })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'E5001'])
  }
  const [record] = manyRecords(1, now.host.clock.now())
  const wrong = { ...record, projectNo: 'P-NEW', certKey: 'T'.padEnd(37, '0'), userName: '张某某某' }
  const { body } = await push(now, 'pushServices', [wrong])
  expect(body.results[0]?.errors?.map(({ field }) => field)).toEqual(['certKey'])
  expect(JSON.stringify(body)).not.toMatch(/T0000|张某某某/)
  expect(now.log().length).toBeGreaterThan(0)
  expect(now.log()).not.toMatch(/T0000|张某某某|申请人\d/)
})
