import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance } from '../../../infra/local/demo/random.ts'
import { deliver, keep, type Send, type Shelf } from '../../../miniprogram/src/services/kept-ratings.ts'
import type { DeviceItem } from '../../../shared/contract/schemas/device.ts'
import type { Device } from '../../../shared/domain/device/device.ts'
import { type DeviceTown, deviceTown, value } from '../support/devices.ts'
import { on } from '../support/samples.ts'

const key = (at: number) => `rating-of-a-tablet-${String(at).padStart(5, '0')}`
const visit = (n: number, at: number, more: object = {}) =>
  ({ requestKey: key(n), at, level: ((n % 5) + 1) as 1, codes: [], text: '', ...more }) satisfies DeviceItem

/** What lies on the shelf is all that a tablet knows after a crash. */
function shelf(): Shelf & { items: readonly DeviceItem[] } {
  const kept = { items: [] as readonly DeviceItem[] }
  return Object.assign(kept, {
    read: () => kept.items,
    write: (items: readonly DeviceItem[]) => {
      kept.items = items
      return true
    },
  })
}

const stored = (town: DeviceTown) => [...town.evaluations.items.values()].filter(({ rating }) => rating !== undefined)

/** A network and a tablet that fail in every way: before, after, twice, out of order. */
function troubled(town: DeviceTown, device: Device, luck: ReturnType<typeof chance>): Send {
  return async (items) => {
    const fate = luck.between(0, 5)
    if (fate === 0) return null
    const sent = fate === 1 ? [...items].reverse() : [...items]
    const { results } = value(await town.upload(device, fate === 2 ? [...sent, ...sent].slice(0, 100) : sent))
    if (fate === 3) return null
    if (fate === 1) return results.map((one) => ({ ...one, index: items.length - 1 - one.index }))
    return results.slice(0, items.length)
  }
}

test.each([1, 2, 3])('a thousand ratings of a break arrive once each, whatever fails on the way (seed %s)', async (seed) => {
  const town = deviceTown('lincang', on('2026-03-20'))
  const device = await town.device()
  const luck = chance(seed)
  const tablet = shelf()
  for (let n = 0; n < 1_000; n += 1) keep(tablet, visit(n, on('2026-03-02') + n * 60_000))
  const send = troubled(town, device, luck)
  let careful = false
  for (let round = 0; tablet.items.length > 0; round += 1) {
    if (round > 2_000) throw new Error('never ends')
    careful = (await deliver(tablet, send, careful)).failed
  }
  expect(stored(town)).toHaveLength(1_000)
  expect(new Set(stored(town).map(({ rating }) => rating?.at)).size).toBe(1_000)
  for (const { kind, projectNo, rating, servedAt } of stored(town)) {
    expect([kind, projectNo, rating?.channel, rating?.pf, rating?.source]).toEqual(['window', '', 'evaluator', 4, 'device'])
    expect([rating?.at, rating?.receivedAt, rating?.recordedBy]).toEqual([servedAt, on('2026-03-20'), device.id])
  }
})

test('whatever is sent how often and in what order, each rating is stored once and its answer is final', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(19), { minLength: 1, maxLength: 60 }), async (order) => {
      const town = deviceTown()
      const device = await town.device()
      const items = order.map((n) => visit(n, on('2026-03-02', '09:00:00') + n * 2_000))
      const { results } = value(await town.upload(device, items))
      expect(stored(town)).toHaveLength(new Set(order).size)
      expect(results.map(({ status }) => status).filter((status) => status === 'stored')).toHaveLength(new Set(order).size)
      expect(results.every(({ status }) => status === 'stored' || status === 'repeated')).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('one that is refused says why and holds nobody up; a wrong form names its field', async () => {
  const town = deviceTown()
  const device = await town.device()
  const now = on('2026-03-02')
  const items = [
    visit(1, now),
    visit(2, now + 6 * 60_000),
    visit(3, now - 31 * 86_400_000),
    { ...visit(4, now), level: 7 },
    { ...visit(5, now - 9_000), request: 'no-such-request-0001' },
    { ...visit(6, now - 20_000), service: 'A'.repeat(22) },
    visit(7, now + 500),
    'nothing',
  ]
  const { results } = value(await town.upload(device, items))
  expect(results.map(({ status, code }) => code ?? status)).toEqual([
    'stored',
    'E8005',
    'E8006',
    'E1001',
    'E8004',
    'E2002',
    'E8007',
    'E1001',
  ])
  expect(results.every(({ status, message }) => status === 'stored' || /[一-龥]/.test(message ?? ''))).toBe(true)
  const tablet = shelf()
  tablet.write([visit(1, now), visit(2, now + 6 * 60_000)])
  const send: Send = async (batch) => value(await town.upload(device, [...batch])).results
  expect(await deliver(tablet, send)).toEqual({ handedOver: 2, refused: 1, failed: false })
  expect(tablet.items).toEqual([])
})

test('a device brings so many visits an hour and no more; the next hour is open', async () => {
  const town = deviceTown('linzi', on('2026-03-02', '12:00:00'))
  const device = await town.device()
  const hour = on('2026-03-02', '10:00:00')
  const all = Array.from({ length: 250 }, (_, n) => visit(n, hour + n * 10_000))
  const statuses: string[] = []
  for (let from = 0; from < 250; from += 100) {
    statuses.push(...value(await town.upload(device, all.slice(from, from + 100))).results.map((one) => one.code ?? one.status))
  }
  expect(statuses.filter((one) => one === 'stored')).toHaveLength(240)
  expect(statuses.filter((one) => one === 'E8007')).toHaveLength(10)
  expect(value(await town.upload(device, [visit(900, hour + 3_600_000)])).results[0]?.status).toBe('stored')
  expect(value(await town.upload(device, all.slice(0, 50))).results.every(({ status }) => status === 'repeated')).toBe(true)
})

test('a busy system and a fault keep everything on the shelf', async () => {
  const tablet = shelf()
  for (let n = 0; n < 30; n += 1) keep(tablet, visit(n, n))
  const later: Send = async (batch) => batch.map((_, index) => ({ index, status: index < 5 ? 'stored' : 'later' }))
  expect(await deliver(tablet, later)).toEqual({ handedOver: 5, refused: 0, failed: true })
  expect(tablet.items).toHaveLength(25)
  expect(await deliver(tablet, async () => null, true)).toMatchObject({ failed: true })
  expect(tablet.items.map(({ requestKey }) => requestKey)[0]).toBe(key(15))
  expect(tablet.items).toHaveLength(25)
  expect(await deliver(shelf(), async () => null)).toEqual({ handedOver: 0, refused: 0, failed: false })
})
