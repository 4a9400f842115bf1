import { expect, test } from 'vitest'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LIMITS = { gapMs: MINUTE, perDay: 10 }

onEveryEngine('identities', (stores) => {
  const identities = () => stores().identities

  test('an invitation is taken once, by one account', async () => {
    const code = fresh()
    await identities().putInvitation({ code, staff: 'S-1', roles: ['handler', 'staff'], expiresAt: NOW + MINUTE })
    const taken = await Promise.all(Array.from({ length: 8 }, (_, at) => identities().takeInvitation(code, `account-${at}`, NOW)))
    expect(taken.filter(Boolean)).toEqual([{ staff: 'S-1', roles: ['handler', 'staff'] }])
  })

  test('an account whose binding failed takes its invitation again', async () => {
    const code = fresh()
    await identities().putInvitation({ code, staff: 'S-1', roles: ['staff'], expiresAt: NOW + MINUTE })
    await identities().takeInvitation(code, 'mine', NOW)
    expect(await identities().takeInvitation(code, 'mine', NOW + 1)).toEqual({ staff: 'S-1', roles: ['staff'] })
  })

  test('an invitation has its time, and an unknown one is none', async () => {
    const code = fresh()
    await identities().putInvitation({ code, staff: 'S-1', roles: ['staff'], expiresAt: NOW })
    expect(await identities().takeInvitation(code, 'mine', NOW)).toBeUndefined()
    expect(await identities().takeInvitation(fresh(), 'mine', NOW)).toBeUndefined()
  })

  test('a unit lists its accounts, each once with what it was given last, and no other unit’s', async () => {
    const [org, one, other] = [fresh(), fresh(), fresh()]
    await identities().enrol(org, { account: one, staff: 'S-1', roles: ['staff'] })
    await identities().enrol(org, { account: one, staff: 'S-1', roles: ['handler'] })
    await identities().enrol(org, { account: other, staff: 'S-2', roles: ['lead', 'staff'] })
    await identities().enrol(fresh(), { account: one, staff: 'S-3', roles: ['admin'] })
    expect(await identities().members(org)).toHaveLength(2)
    expect(await identities().members(org)).toEqual(
      expect.arrayContaining([
        { account: one, staff: 'S-1', roles: ['handler'] },
        { account: other, staff: 'S-2', roles: ['lead', 'staff'] },
      ]),
    )
    expect(await identities().members(fresh())).toEqual([])
  })

  test('the last binding of an account stands', async () => {
    const account = fresh()
    expect(await identities().binding(account)).toBeUndefined()
    await identities().bind(account, { staff: 'S-1', roles: ['staff'] })
    await identities().bind(account, { staff: 'S-2', roles: ['admin'] })
    expect(await identities().binding(account)).toEqual({ staff: 'S-2', roles: ['admin'] })
  })

  test('a sign-in code works once', async () => {
    const phone = fresh()
    expect(await identities().putSmsCode(phone, 'right', NOW, NOW + MINUTE, LIMITS)).toBe('kept')
    const tries = await Promise.all(Array.from({ length: 4 }, () => identities().trySmsCode(phone, 'right', NOW + 1)))
    expect(tries.filter(Boolean)).toHaveLength(1)
  })

  test('a sign-in code is good for five tries, even at once', async () => {
    const phone = fresh()
    await identities().putSmsCode(phone, 'right', NOW, NOW + MINUTE, LIMITS)
    await Promise.all(Array.from({ length: 5 }, (_, at) => identities().trySmsCode(phone, `wrong-${at}`, NOW)))
    expect(await identities().trySmsCode(phone, 'right', NOW)).toBe(false)
    await identities().putSmsCode(phone, 'next', NOW + MINUTE, NOW + 2 * MINUTE, LIMITS)
    for (let at = 0; at < 4; at += 1) expect(await identities().trySmsCode(phone, 'wrong', NOW + MINUTE)).toBe(false)
    expect(await identities().trySmsCode(phone, 'next', NOW + MINUTE)).toBe(true)
  })

  test('a number has so many codes a day, and the next day again', async () => {
    const phone = fresh()
    const put = (at: number) => identities().putSmsCode(phone, 'right', at, at + MINUTE, LIMITS)
    for (let n = 0; n < 10; n += 1) expect(await put(NOW + n * MINUTE)).toBe('kept')
    expect(await put(NOW + 10 * MINUTE)).toBe('full')
    expect(await put(NOW + DAY)).toBe('kept')
  })

  test('a new code gives no new tries beyond those of the day', async () => {
    const phone = fresh()
    for (let n = 0; n < 4; n += 1) {
      const at = NOW + n * MINUTE
      expect(await identities().putSmsCode(phone, 'right', at, at + MINUTE, LIMITS)).toBe('kept')
      for (let tries = 0; tries < 5; tries += 1) await identities().trySmsCode(phone, 'wrong', at)
    }
    const fifth = NOW + 5 * MINUTE
    expect(await identities().putSmsCode(phone, 'right', fifth, fifth + MINUTE, LIMITS)).toBe('full')
    expect(await identities().putSmsCode(phone, 'right', NOW + DAY, NOW + DAY + MINUTE, LIMITS)).toBe('kept')
    expect(await identities().trySmsCode(phone, 'right', NOW + DAY + 1)).toBe(true)
  })

  test('of two codes asked for at once one is kept', async () => {
    const phone = fresh()
    const put = () => identities().putSmsCode(phone, 'right', NOW, NOW + MINUTE, LIMITS)
    expect((await Promise.all([put(), put(), put()])).sort()).toEqual(['kept', 'soon', 'soon'])
  })

  test('a sign-in code has its time, and codes keep their distance', async () => {
    const phone = fresh()
    await identities().putSmsCode(phone, 'right', NOW, NOW + MINUTE, LIMITS)
    expect(await identities().putSmsCode(phone, 'next', NOW + MINUTE - 1, NOW + 2 * MINUTE, LIMITS)).toBe('soon')
    expect(await identities().trySmsCode(phone, 'right', NOW + MINUTE)).toBe(false)
    expect(await identities().trySmsCode(fresh(), 'right', NOW)).toBe(false)
  })

  test('a nonce is used once by an application', async () => {
    const nonce = fresh()
    const used = await Promise.all(Array.from({ length: 6 }, () => stores().nonces.use('hall', nonce, NOW + MINUTE)))
    expect(used.filter(Boolean)).toHaveLength(1)
    expect(await stores().nonces.use('other', nonce, NOW + MINUTE)).toBe(true)
  })
})
