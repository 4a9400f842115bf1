import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacKeys } from '../../../functions/adapters/keys.ts'
import { signedSessions } from '../../../functions/adapters/sessions.ts'
import { systemRandomness } from '../../../functions/adapters/system.ts'
import { CODE_ALPHABET } from '../../../shared/domain/directory/window-code.ts'

const key = () => randomBytes(32).toString('base64')
const NOW = Date.parse('2026-11-02T15:59:00Z')

test('a service code is 22 characters, the same for the same service and no other', () => {
  const keys = hmacKeys(key())
  expect(keys.serviceId('A1', 12)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(keys.serviceId('A1', 12)).toBe(keys.serviceId('A1', 12))
  fc.assert(
    fc.property(fc.string(), fc.nat(999), fc.string(), fc.nat(999), (a, n, b, m) => {
      fc.pre(a !== b || n !== m)
      expect(keys.serviceId(a, n)).not.toBe(keys.serviceId(b, m))
    }),
  )
})

test('hashes of different kinds and under different keys tell nothing of each other', () => {
  const [one, other] = [hmacKeys(key()), hmacKeys(key())]
  const kinds = ['phone', 'visitor', 'account', 'request', 'sms'] as const
  expect(new Set([...kinds.map((kind) => one.hash(kind, 'x')), other.hash('phone', 'x')]).size).toBe(6)
})

test('a receipt has the day of the rating in Shanghai and letters that depend on service and request alone', () => {
  const keys = hmacKeys(key())
  const before = keys.receipt('LC', NOW, 'service', 'request')
  const after = keys.receipt('LC', NOW + 120_000, 'service', 'request')
  expect(before).toMatch(new RegExp(`^LC-1102-[${CODE_ALPHABET}]{4}-[${CODE_ALPHABET}]{4}$`))
  expect(after).toBe(before.replace('-1102-', '-1103-'))
  expect(keys.receipt('LC', NOW, 'service', 'other')).not.toBe(before)
})

test('a key that keeps nothing is not taken', () => {
  expect(() => hmacKeys('short')).toThrow()
  expect(() => signedSessions('short', 'lincang-test')).toThrow()
})

test('a session says what it was given until its time is over', async () => {
  const sessions = signedSessions(key(), 'lincang-test')
  const claims = { account: 'hash', phone: 'other' }
  const token = await sessions.issue(claims, NOW + 60_000)
  expect(await sessions.verify(token, NOW)).toEqual(claims)
  expect(await sessions.verify(token, NOW + 61_000)).toBeUndefined()
})

test('a session of another key or place, a changed one or none is nothing', async () => {
  const shared = key()
  const sessions = signedSessions(shared, 'lincang-test')
  const token = await sessions.issue({ account: 'hash' }, NOW + 60_000)
  expect(await signedSessions(key(), 'lincang-test').verify(token, NOW)).toBeUndefined()
  expect(await signedSessions(shared, 'linzi-test').verify(token, NOW)).toBeUndefined()
  const [head, , tail] = token.split('.')
  const forged = Buffer.from(JSON.stringify({ sub: 'admin', exp: NOW })).toString('base64url')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged}.`
  for (const bad of [`${head}.${forged}.${tail}`, unsigned, 'a.b.c', '']) expect(await sessions.verify(bad, NOW)).toBeUndefined()
})

test('random values have their form', () => {
  for (let at = 0; at < 50; at += 1) {
    expect(systemRandomness.token()).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(systemRandomness.digits()).toMatch(/^\d{6}$/)
  }
})
