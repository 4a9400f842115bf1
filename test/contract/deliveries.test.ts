import { expect, test } from 'vitest'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import {
  type Attempt,
  type Delivery,
  type DeliveryKind,
  deliveryId,
  RETRY_LEASE_MS,
} from '../../shared/domain/delivery/delivery.ts'
import { settled, wanted } from '../../shared/domain/delivery/settle.ts'
import { all, NOW } from './support/samples.ts'
import { fresh, onEveryEngine, type Stores } from './support/stores.ts'

const LATER: Attempt = { done: false, next: 'later', code: 'unreachable', text: '没有应答', steps: ['service'] }
const PARK: Attempt = { done: false, next: 'park', code: 'refused', text: '指标与满意度不符' }
const DONE: Attempt = { done: true, steps: ['service', 'rating'] }

onEveryEngine('the outbox', (stores: () => Stores) => {
  const outbox = () => stores().deliveries
  const want = async (kind: DeliveryKind = 'superior', since = NOW, service = fresh()): Promise<Delivery> => {
    await outbox().want(kind, service, since, NOW)
    return get(deliveryId(kind, service))
  }
  const get = async (id: string): Promise<Delivery> => {
    const found = await outbox().get(id)
    if (!found) throw new Error(`no ${id}`)
    return found
  }
  const due = async (now: number): Promise<string[]> => {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(outbox().due(now, shard)))
    return (await Promise.all(shards)).flat()
  }

  test('what is wanted is there as it was wanted, and due at once', async () => {
    const made = await want()
    expect(made).toEqual(wanted('superior', made.service, NOW, NOW))
    expect(await due(NOW)).toContain(made.id)
    expect(await outbox().get('superior#nobody')).toBeUndefined()
  })

  test('wanted again it waits anew with what is acknowledged', async () => {
    const made = await want()
    await outbox().settle(made, DONE, NOW)
    await outbox().want('superior', made.service, NOW + 86_400_000, NOW + 5)
    const again = await get(made.id)
    expect(again).toMatchObject({ state: 'waiting', kick: 2, attempts: 0, steps: ['service', 'rating'], nextAt: NOW + 5 })
    expect(again).toMatchObject({ since: NOW + 86_400_000, day: civilDate(NOW + 86_400_000) })
    expect(again.fault).toBeUndefined()
  })

  test.each([
    ['later', LATER],
    ['parked', PARK],
    ['done', DONE],
  ])('a try that ends %s is kept as the rules have it', async (_, attempt) => {
    const made = await want()
    expect(await outbox().settle(made, attempt, NOW + 1000)).toBe(true)
    expect(await get(made.id)).toEqual(settled(made, attempt, NOW + 1000))
    expect((await due(NOW + 1000)).includes(made.id)).toBe(false)
    expect((await due(NOW + 86_400_000)).includes(made.id)).toBe(attempt === LATER)
    const parked = (await outbox().parked('superior', 1000)).some(({ id }) => id === made.id)
    expect(parked).toBe(attempt === PARK)
  })

  test('a try that was overtaken does not settle', async () => {
    const made = await want()
    await outbox().want('superior', made.service, NOW, NOW + 1)
    expect(await outbox().settle(made, DONE, NOW + 2)).toBe(false)
    expect(await get(made.id)).toMatchObject({ state: 'waiting', kick: 2, steps: [] })
  })

  test('of twenty that bring one up at once one does, its tries counted on', async () => {
    const made = await want()
    await outbox().settle(made, LATER, NOW)
    const { nextAt } = await get(made.id)
    expect(await outbox().retry(made.id, nextAt - 1)).toBe(false)
    const tries = await Promise.all(Array.from({ length: 20 }, () => outbox().retry(made.id, nextAt)))
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(await get(made.id)).toMatchObject({ kick: 2, attempts: 1, nextAt: nextAt + RETRY_LEASE_MS, steps: ['service'] })
    expect(await due(nextAt)).not.toContain(made.id)
    expect(await outbox().retry('superior#nobody', NOW)).toBe(false)
  })

  test('one raised by hand is tried at once from nought, parked or waiting; one that is done is not', async () => {
    const [parked, done] = [await want(), await want()]
    await outbox().settle(parked, PARK, NOW)
    await outbox().settle(done, DONE, NOW)
    expect(await outbox().kick(parked.id, NOW + 7)).toBe(true)
    expect(await get(parked.id)).toMatchObject({ state: 'waiting', kick: 2, attempts: 0, nextAt: NOW + 7 })
    expect((await get(parked.id)).fault).toBeUndefined()
    expect(await due(NOW + 7)).toContain(parked.id)
    expect(await outbox().kick(done.id, NOW)).toBe(false)
    expect(await outbox().kick('superior#nobody', NOW)).toBe(false)
    expect(await outbox().retry(done.id, NOW + 86_400_000)).toBe(false)
  })

  test('all of it is sent anew once, when the other side turns out not to have it', async () => {
    const made = await want()
    expect(await outbox().sendAgain(made.id, NOW)).toBe(false)
    await outbox().settle(made, DONE, NOW)
    expect(await outbox().sendAgain(made.id, NOW + 9)).toBe(true)
    expect(await get(made.id)).toMatchObject({ state: 'waiting', kick: 2, steps: [], again: NOW + 9 })
    await outbox().settle(await get(made.id), DONE, NOW + 10)
    expect(await outbox().sendAgain(made.id, NOW + 11)).toBe(false)
  })

  test('a day holds what came to be on it, of its kind', async () => {
    const since = NOW + 40 * 86_400_000
    const [mine, other, later] = [
      await want('superior', since),
      await want('check', since),
      await want('superior', since + 86_400_000),
    ]
    const found = await all(outbox().ofDay('superior', civilDate(since)))
    const ids = found.map(({ id }) => id)
    expect(ids).toContain(mine.id)
    expect(ids).not.toContain(other.id)
    expect(ids).not.toContain(later.id)
    const { found: latest, whole } = await outbox().latest('superior', civilDate(since), 100)
    expect(latest).toEqual([await get(mine.id)])
    expect(whole).toBe(true)
  })

  test('the backlog counts what waits and what is parked of a kind, and knows the oldest', async () => {
    const before = await outbox().backlog('invitation', 500)
    const since = NOW - 9 * 86_400_000
    await want('invitation', since)
    const parked = await want('invitation')
    await outbox().settle(parked, PARK, NOW)
    const after = await outbox().backlog('invitation', 500)
    expect(after).toMatchObject({ waiting: before.waiting + 1, parked: before.parked + 1, oldest: since })
  })
})
