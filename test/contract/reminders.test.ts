import { expect, test } from 'vitest'
import type { Address } from '../../functions/notice/ports.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const DAY = 86_400_000
const address = (account = fresh()): Address => ({ way: 'wechat', sealed: 'sealed', account })

onEveryEngine('reminders', (stores) => {
  const reminders = () => stores().reminders

  test('the holder of a receipt is told where he said last', async () => {
    const [receipt, first, second] = [fresh(), address(), address()]
    expect(await reminders().ofReceipt(receipt)).toBeUndefined()
    await reminders().putReceipt(receipt, first, NOW + DAY)
    await reminders().putReceipt(receipt, second, NOW + DAY)
    expect(await reminders().ofReceipt(receipt)).toEqual(second)
  })

  test('one acceptance is one message, however many want it at once', async () => {
    const account = fresh()
    expect(await reminders().take(account, 'progress')).toBe(false)
    await reminders().accept(account, 'progress')
    await reminders().accept(account, 'progress')
    expect([await reminders().left(account, 'progress'), await reminders().left(account, 'work')]).toEqual([2, 0])
    const taken = await Promise.all([1, 2, 3, 4].map(() => reminders().take(account, 'progress')))
    expect(taken.filter(Boolean)).toHaveLength(2)
    expect(await reminders().left(account, 'progress')).toBe(0)
    expect(await reminders().take(account, 'progress')).toBe(false)
  })

  test('followers of a unit, and of no other', async () => {
    const [unit, other] = [fresh(), fresh()]
    const follower = { staff: 'S1', session: 'a1', roles: ['handler' as const], address: address() }
    await reminders().putFollower(unit, follower)
    await reminders().putFollower(unit, { ...follower, staff: 'S2' })
    await reminders().putFollower(unit, { staff: 'S2', session: 'a2', roles: ['lead'] })
    expect(await reminders().followers(unit)).toEqual([follower, { staff: 'S2', session: 'a2', roles: ['lead'] }])
    expect(await reminders().follower(unit, 'S1')).toEqual(follower)
    expect([await reminders().followers(other), await reminders().follower(other, 'S1')]).toEqual([[], undefined])
  })

  test('a notice is begun once, and again only when it certainly did not go out', async () => {
    const notice = fresh()
    const begin = () => reminders().begin(notice, NOW + DAY)
    expect((await Promise.all([begin(), begin(), begin()])).filter(Boolean)).toHaveLength(1)
    expect(await begin()).toBe(false)
    await reminders().release(notice)
    expect([await begin(), await begin()]).toEqual([true, false])
  })

  test('what is opened once stays as it is', async () => {
    const { deliveries } = stores()
    const id = `${fresh()}#1.answer#citizen`
    await deliveries.open('notice', id, NOW, NOW)
    const seen = await deliveries.get(deliveryId('notice', id))
    if (!seen) throw new Error('not there')
    expect(seen).toMatchObject({ kind: 'notice', service: id, state: 'waiting', kick: 1 })
    await deliveries.settle(seen, { done: true }, NOW + 1)
    await deliveries.open('notice', id, NOW + 2, NOW + 2)
    expect(await deliveries.get(seen.id)).toMatchObject({ state: 'done', kick: 1 })
  })
})
