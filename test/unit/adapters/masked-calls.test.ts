import { afterAll, beforeEach, expect, test } from 'vitest'
import { maskedCalls } from '../../../functions/adapters/masked-calls.ts'
import { numbersStandIn } from '../../../infra/local/stand-ins/numbers.ts'
import { countingRandomness } from '../../memory/system.ts'

const account = { accessKeyId: 'local-id', accessKeySecret: 'local&secret', poolKey: 'FC10000' }
const PHONE = '10000000001'
let now = Date.UTC(2026, 8, 15, 2)
const clock = { now: () => now }
const randomness = countingRandomness()
const gateway = await numbersStandIn(account, clock.now)
const calls = (more: Partial<typeof account> = {}) => maskedCalls(gateway.url, { ...account, ...more }, { clock, randomness })
beforeEach(() => gateway.behave(undefined))
afterAll(() => gateway.close())

test('whoever calls the temporary number reaches the citizen, until it is over', async () => {
  const bound = await calls().bind(PHONE, now + 600_000)
  if (!bound.ok) throw new Error(bound.code)
  expect(JSON.stringify(bound)).not.toContain(PHONE)
  expect(gateway.dial(bound.number, bound.extension)).toBe(PHONE)
  expect(gateway.dial(bound.number, '0000')).toBeUndefined()
  now += 600_000
  expect(gateway.dial(bound.number, bound.extension)).toBeUndefined()
})

test('a wrong key, pool, number or end is refused by the gateway and told by its code', async () => {
  expect(await calls({ accessKeySecret: 'other' }).bind(PHONE, now + 600_000)).toEqual({
    ok: false,
    code: 'SignatureDoesNotMatch',
  })
  expect(await calls({ accessKeyId: 'other' }).bind(PHONE, now + 600_000)).toEqual({
    ok: false,
    code: 'InvalidAccessKeyId.NotFound',
  })
  expect(await calls({ poolKey: 'FC0' }).bind(PHONE, now + 600_000)).toEqual({ ok: false, code: 'isv.POOL_KEY_NOT_EXIST' })
  expect(await calls().bind('no number', now + 600_000)).toEqual({ ok: false, code: 'isv.ILLEGAL_ARGUMENT' })
  expect(await calls().bind(PHONE, now + 1000)).toEqual({ ok: false, code: 'isv.ILLEGAL_ARGUMENT' })
})

test('a gateway out of order is told from none of its codes, and a code never carries a number', async () => {
  gateway.behave('broken')
  expect(await calls().bind(PHONE, now + 600_000)).toEqual({ ok: false, code: 'NoAnswer' })
  gateway.behave(`isv.NO_NUMBER_${PHONE}`)
  expect(await calls().bind(PHONE, now + 600_000)).toEqual({ ok: false, code: 'Unknown' })
})

test('nothing is in the address', async () => {
  const asked: URL[] = []
  const ask = async (url: URL) => void asked.push(url)
  await maskedCalls(gateway.url, account, { clock, randomness }, ask).bind(PHONE, now + 600_000)
  expect(asked.map(({ pathname, search }) => pathname + search)).toEqual(['/'])
})
