import { expect, test } from 'vitest'
import { REFUSALS, type RefusalCode } from '../../../shared/domain/refusals.ts'
import { ok, refuse } from '../../../shared/domain/result.ts'
import { api } from './support.ts'

const RATE = 'POST /api/citizen/ratings'
const good = {
  target: { service: 'a'.repeat(22) },
  requestKey: 'k'.repeat(22),
  visitor: 'v'.repeat(22),
  level: 5,
  codes: ['510'],
  text: '',
  named: false,
  channel: 'mini-program',
}

test('a route is answered with what its implementation gives', async () => {
  const seen: unknown[] = []
  const citizen = api('citizen', {
    submitRating: async (input) => {
      seen.push(input)
      return { ...ok({} as never), status: 200 }
    },
  })
  const answer = await citizen.ask({ route: RATE, body: JSON.stringify(good) })
  expect(answer.status).toBe(200)
  expect(seen).toEqual([good])
})

test('what was made is 201 unless the implementation says it was there', async () => {
  const citizen = api('citizen', { submitRating: async () => ok({} as never) })
  expect((await citizen.ask({ route: RATE, body: JSON.stringify(good) })).status).toBe(201)
})

test('a body may come in base64', async () => {
  const citizen = api('citizen', { submitRating: async () => ok({} as never) })
  const body = Buffer.from(JSON.stringify(good)).toString('base64')
  expect((await citizen.ask({ route: RATE, body, isBase64Encoded: true })).status).toBe(201)
})

test.each(['{', '[1]', '"text"', 'null', '7'])('a body that is no JSON object is refused: %s', async (body) => {
  const answer = await api('citizen', {}).ask({ route: RATE, body })
  expect(answer).toMatchObject({ status: 400, body: { code: 'E1003', message: REFUSALS.E1003.text } })
})

test('a body that is too large is refused before it is read', async () => {
  const answer = await api('citizen', {}).ask({ route: RATE, body: `{"text":"${'好'.repeat(100_000)}"}` })
  expect(answer).toMatchObject({ status: 413, body: { code: 'E1004' } })
})

test('wrong fields are named one by one, in Chinese', async () => {
  const { level: _, ...rest } = good
  const body = JSON.stringify({ ...rest, requestKey: 'short', codes: ['51'], channel: 'letter' })
  const answer = await api('citizen', {}).ask({ route: RATE, body })
  expect(answer).toMatchObject({ status: 400, body: { code: 'E1001' } })
  const fields = answer.body.details.fields as Array<{ field: string; message: string }>
  expect(fields.map(({ field }) => field).sort()).toEqual(['channel', 'codes.0', 'level', 'requestKey'])
  expect(fields).toContainEqual({ field: 'level', message: '满意程度不能为空' })
  expect(fields.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
})

test('nothing but a route of the audience is answered', async () => {
  for (const route of ['GET /api/citizen/nothing', 'GET /api/admin/dashboard', 'GET /__proto__', 'constructor']) {
    expect(await api('citizen', {}).ask({ route })).toMatchObject({ status: 404, body: { code: 'E1002' } })
  }
})

test('path, query and body make one input, and the path wins', async () => {
  const staff = api('staff', { verifyTicket: async (input) => ok(input as never) })
  const answer = await staff.ask({
    route: 'POST /api/staff/tickets/{id}/verification',
    as: 'handler',
    pathParameters: { id: 'from-path' },
    queryStringParameters: { grounds: '来自查询', id: 'from-query' },
    body: JSON.stringify({ id: 'from-body', version: 1, finding: 'founded' }),
  })
  expect(answer.body).toEqual({ id: 'from-path', version: 1, finding: 'founded', grounds: '来自查询' })
})

test.each(Object.keys(REFUSALS) as RefusalCode[])('refusal %s keeps its status and its sentence', async (code) => {
  const citizen = api('citizen', { openService: async () => refuse(code, { why: 'because' }) })
  const answer = await citizen.ask({ route: 'GET /api/citizen/services/{code}', pathParameters: { code: 'a'.repeat(22) } })
  const { status, text } = REFUSALS[code]
  expect(answer).toMatchObject({ status, body: { code, message: text, details: { why: 'because' } } })
})

test('answers are kept by nobody, but what is public for a minute', async () => {
  const citizen = api('citizen', { submitRating: async () => ok({} as never) })
  const rated = await citizen.ask({ route: RATE, body: JSON.stringify(good) })
  expect(rated.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  const open = api('public', { place: async () => ok({} as never) }, { identify: async () => ok({}) })
  expect((await open.ask({ route: 'GET /api/public/place' })).headers['cache-control']).toBe('public, max-age=60')
  expect(
    (await open.ask({ route: 'GET /api/public/board', queryStringParameters: { month: '1' } })).headers['cache-control'],
  ).toBe('no-store')
})
