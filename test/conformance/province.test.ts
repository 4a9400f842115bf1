import { expect, test } from 'vitest'
import { G, isOnCurve, multiply, ORDER } from '../../infra/local/stand-ins/province/curve.ts'
import type { Incoming } from '../../infra/local/stand-ins/province/door.ts'
import { faultSource } from '../../infra/local/stand-ins/province/faults.ts'
import { ledger } from '../../infra/local/stand-ins/province/ledger.ts'
import { dictionary } from '../../shared/data/index.ts'
import { ratingOf } from '../../shared/domain/exchange/steps.ts'
import type { SuperiorRecord } from '../../shared/domain/exchange/superior.ts'
import { virtualClock } from '../memory/system.ts'
import { made, nationalJson, tokenSm4 } from './support/forms.ts'
import { link, type Sniffed } from './support/link.ts'
import { added, NOW, RATED_AT, rating, record, SERVED_AT, service } from './support/samples.ts'

const rated = service({ rating: rating(), added: added(), default: { level: 3, at: RATED_AT } })
const saying = (step: 'default' | 'rating' | 'added', more: Partial<SuperiorRecord['rating'] & object> = {}) => {
  const said = ratingOf(step, rated)
  return record(said ? { rating: { ...said, ...more } } : {})
}
const at = (sniffed: Sniffed, index: number): Sniffed[number] => {
  const one = sniffed[index]
  if (!one) throw new Error('nothing went over the wire')
  return one
}
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

const incoming = ({ url, request }: Sniffed[number], change: Partial<Incoming> = {}): Incoming => ({
  method: request.method,
  path: new URL(url).pathname,
  query: new URL(url).searchParams,
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
  body: Buffer.from(request.body ?? ''),
  ...change,
})

test('refuses by each of its rules', async () => {
  const { system } = link(made, virtualClock(NOW))
  const refused = (text: string) => ({ acknowledged: false, text: expect.stringContaining(text) })
  expect(await system.send('rating', saying('rating'))).toMatchObject({ code: 'unknown-service' })
  await system.send('service', record())
  expect(await system.send('rating', saying('rating', { at: SERVED_AT - 1 }))).toMatchObject(refused('评价时间早于服务时间'))
  expect(await system.send('rating', saying('rating', { codes: ['108'] }))).toMatchObject(refused('指标与满意度不符'))
  expect(await system.send('added', saying('added'))).toMatchObject(refused('没有对应的评价数据'))
  expect(await system.send('rating', saying('rating', { level: 9 as 5 }))).toMatchObject({ code: 'no-code' })
  const own = record()
  const none = { ...own, service: { ...own.service, taskCode: '1153092101520834570000000000001' } }
  expect(await system.send('service', none)).toMatchObject(refused('事项不在目录内'))
})

test('a default with a detail is refused, and one after a rating is a repeat', async () => {
  const facts = { projectNo: 'A', serviceNumber: '1', serviceTime: '1', assessTime: '2', level: '3', isDefault: 'true' }
  const books = ledger(tokenSm4, dictionary)
  const taken = (more: object) => books.take({ kind: 'rating', facts: { ...facts, ...more }, raw: {} })
  expect([taken({ codes: '310' }), taken({ text: '好' }), taken({ evaluateType: '1' })]).toEqual(Array(3).fill('数据不合规范'))
  expect([taken({}), taken({})]).toEqual(['success', '评价数据不可重复'])
  const { system, far } = link(tokenSm4, virtualClock(NOW))
  await system.send('rating', saying('rating'))
  expect(await system.send('default', saying('default'))).toEqual({ acknowledged: true, repeated: true })
  expect(far.held()[0]).toMatchObject({ repeats: 1 })
  expect(far.held()[0]?.default).toBeUndefined()
})

test('the national door turns away a stranger, an old request, a replay and what it cannot open', async () => {
  const clock = virtualClock(NOW)
  const { system, sniffed, far } = link(nationalJson, clock)
  await system.send('service', record())
  const answerTo = (change: Partial<Incoming>) =>
    JSON.parse(textOf(far.handle(incoming(at(sniffed, 0), change)).answer.body))['C-Response-Desc']
  const body = (change: Record<string, unknown>) => {
    const { txnBodyCom } = JSON.parse(String(sniffed[0]?.request.body))
    return { body: Buffer.from(JSON.stringify({ txnBodyCom: { ...txnBodyCom, ...change }, txnCommCom: {} })) }
  }
  expect(answerTo({})).toBe('请求不可重放')
  expect(answerTo({ headers: {} })).toBe('租户不存在')
  expect(answerTo(body({ appMark: 'stranger' }))).toBe('应用标识不存在')
  expect(answerTo(body({ time: '20261102094201' }))).toBe('签名错误')
  expect(answerTo({ body: Buffer.from('{}') })).toBe('数据不合规范')
  clock.moveTo(NOW + 10 * 60_000)
  expect(answerTo({})).toBe('请求已过期')
  expect(far.held()).toHaveLength(1)
})

test('the token door wants a token that is known and fresh, and our side asks for a new one', async () => {
  const clock = virtualClock(NOW)
  const { system, sniffed, far } = link(made, clock)
  await system.send('service', record())
  const first = at(sniffed, 0)
  expect(first.url).toContain('/oauth/token?app_key=')
  expect(far.handle(incoming(at(sniffed, 1), { headers: { authorization: 'Basic abc' } })).answer.status).toBe(401)
  const stale = incoming(first, { query: new URLSearchParams({ app_key: 'x', timestamp: '1', sign: 'y' }) })
  expect(far.handle(stale).answer.status).toBe(403)
  clock.moveTo(NOW + 3_600_000)
  expect(await system.send('rating', saying('rating'))).toEqual({ acknowledged: true })
  expect(sniffed.filter(({ url }) => url.includes('/oauth/token'))).toHaveLength(2)
})

test('faults come by their seed, in their share', () => {
  const run = (seed: number) =>
    Array.from(
      { length: 2000 },
      (
        (next) => () =>
          next()
      )(faultSource({ seed, share: 0.3 })),
    )
  expect(run(4)).toEqual(run(4))
  expect(run(4)).not.toEqual(run(5))
  const share = run(4).filter(Boolean).length / 2000
  expect(share).toBeGreaterThan(0.25)
  expect(share).toBeLessThan(0.35)
  expect(new Set(run(4)).size).toBe(6)
})

test('the curve is the curve of the standard', () => {
  expect(isOnCurve(G)).toBe(true)
  expect(multiply(G, ORDER + 1n)).toEqual(G)
  expect(() => multiply(G, ORDER)).toThrow()
})
