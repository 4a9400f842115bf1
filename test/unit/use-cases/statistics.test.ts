import { beforeEach, expect, test } from 'vitest'
import { countServices, countTickets, type ItemChange } from '../../../functions/statistics/count.ts'
import { myScore } from '../../../functions/statistics/my-score.ts'
import { board, dashboard, ranking } from '../../../functions/statistics/read-region.ts'
import type { Level } from '../../../shared/domain/evaluation/level.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { admin, type House, house, ORG, OTHER_ORG, refused } from '../support/house.ts'
import { aService, aTicket, on, rated } from '../support/samples.ts'

let here: House
let sequence = 0
beforeEach(() => {
  here = house()
  sequence = 0
})

const changes = <T>(items: readonly T[]): Array<ItemChange<T>> =>
  items.map((after) => ({ sequence: String(++sequence), before: undefined, after }))

/** A service of the east that was rated so, or not rated at all. */
function served(level: Level | undefined, changes: Partial<Service> = {}): Service {
  const [east] = here.places
  sequence += 1
  const place = { regions: [east, here.profile.region], org: ORG, hall: 'H1', window: 'W', staff: 'S1' }
  const service = { ...aService(here.profile, place, `service-${sequence}`), ...changes }
  return level === undefined ? service : rated(service, { level, codes: level === 5 ? ['510'] : [] })
}
const many = (count: number, level?: Level, more: Partial<Service> = {}) =>
  Array.from({ length: count }, () => served(level, more))
const count = (services: readonly Service[], stream = 'Evaluations#0') => countServices(changes(services), stream, here)

const score = async () => {
  const answer = await myScore({ month: '2026-03' }, { id: 'S1', org: ORG, region: '', roles: ['staff'] }, here)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('counted once, however often and in whatever batches it is delivered', async () => {
  const all = changes(many(8, 5))
  await countServices(all.slice(0, 5), 'Evaluations#0', here)
  await countServices(all.slice(0, 3), 'Evaluations#0', here)
  await countServices(all.slice(2, 8), 'Evaluations#0', here)
  await Promise.all([countServices(all, 'Evaluations#0', here), countServices(all, 'Evaluations#0', here)])
  expect(await score()).toMatchObject({ services: 8, active: 8, byDefault: 0 })
  await countServices(changes(many(5, 5)), 'Evaluations#1', here)
  expect((await score()).active).toBe(13)
})

test('my score: month, levels, indicators, active and default apart', async () => {
  await count([
    ...many(30, 5),
    ...many(6, 4),
    ...many(5, 3),
    ...many(3),
    ...many(2, undefined, { state: 'defaulted', default: { level: 3, at: 0 } }),
  ])
  expect(await score()).toMatchObject({
    name: '甲',
    services: 46,
    active: 41,
    byDefault: 2,
    stillOpen: 3,
    hidden: false,
    praise: { numerator: 41, denominator: 41, value: 1 },
    praiseAtLeast: null,
    levels: [
      { name: '非常满意', count: 30 },
      { name: '满意', count: 6 },
      { name: '基本满意', count: 5 },
      { name: '不满意和非常不满意', count: 0 },
    ],
    indicators: [{ code: '510', text: '一窗受理一次办结', count: 30 }],
    closed: false,
  })
})

test('my score hides what would tell who rated, in the month and in its trend', async () => {
  await count([...many(30, 5), ...many(6, 4), ...many(4, 3), served(1)])
  expect(await score()).toMatchObject({ praise: null, praiseAtLeast: 37 / 41 })
  expect((await score()).levels.map((line) => line.count)).toEqual([30, 6, null, null])
  await count(many(2, 5, { servedAt: on('2026-02-10') }))
  const trend = (await score()).trend
  expect(trend.map(({ month }) => month)).toEqual(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'])
  expect(trend.at(-2)).toMatchObject({ active: null, praise: null })
  expect(trend.at(-1)).toMatchObject({ active: 41, praise: null })
  expect(JSON.stringify(await score())).not.toMatch(/rater|receipt/)
})

test('my score with four ratings shows none of them', async () => {
  await count(many(4, 5))
  expect(await score()).toMatchObject({ hidden: true, praise: null, praiseAtLeast: null, indicators: [], services: 4 })
})

test('the dashboard of a region and below; no region outside one’s own', async () => {
  const [east, west, village] = here.places
  await count(many(31, 5))
  await countTickets(changes<Ticket>([{ ...aTicket(here.profile), ...served(1) } as unknown as Ticket]), 'Tickets#0', here)
  const top = await dashboard({ month: '2026-03' }, admin(here.profile.region), here)
  expect(top).toMatchObject({ value: { figures: { active: 31 }, regions: [{ id: east, name: '东县', rank: 1 }] } })
  const own = await dashboard({ month: '2026-03' }, admin(east), here)
  expect(own).toMatchObject({
    value: {
      region: { name: '东县' },
      orgs: [{ id: ORG, active: 31 }],
      halls: [{ id: 'H1' }],
      figures: { tickets: { opened: 1 } },
      handling: { callBack: { name: '实名差评回访整改率', target: 1, rate: { denominator: 0 } }, ratings: { opened: 1 } },
    },
  })
  expect(own.ok && own.value.region.path.map(({ name }) => name)).toEqual(['东县'])
  const below = await dashboard({ month: '2026-03', region: village }, admin(east), here)
  expect(below.ok && below.value.region.path.map(({ name }) => name)).toEqual(['东县', '东县一村'])
  for (const region of [west, here.profile.region, '110000000000']) {
    expect(await dashboard({ region }, admin(east), here)).toEqual(refused('E6003'))
    expect(await ranking({ region, kind: 'org' }, admin(east), here)).toEqual(refused('E6003'))
  }
})

test('the public board hides small groups, shows defaults apart, and closes a month in time', async () => {
  const [east] = here.places
  await count([...many(4, 5), ...many(3, undefined, { state: 'defaulted', default: { level: 3, at: 0 } })])
  const small = await board({ month: '2026-03', region: east }, here)
  expect(small).toMatchObject({
    value: {
      hidden: true,
      figures: { active: 0, byDefault: 0, services: 7 },
      halls: [{ hidden: true, active: 0, bad: 0, byDefault: 0 }],
    },
  })
  expect(small.ok && small.value.halls[0]?.praise.value).toBeNull()
  await count(many(1, 1))
  expect(await board({ month: '2026-03', region: east }, here)).toMatchObject({
    value: { hidden: false, figures: { active: 5, bad: 0 }, halls: [{ hidden: false, active: 5, bad: 0 }], closed: false },
  })
  await count(many(25, 5))
  expect(await board({ month: '2026-03', region: east }, here)).toMatchObject({
    value: { figures: { active: 30, bad: 1 }, halls: [{ active: 30, bad: 1, rank: 1 }] },
  })
  here.clock.moveTo(on('2026-05-16'))
  expect(await board({ month: '2026-03' }, here)).toMatchObject({ value: { closed: true } })
  expect(await board({ region: '110000000000' }, here)).toEqual(refused('E6003'))
})

test('a ticket that is given to another unit leaves the figures of the first, and delivered twice it does so once', async () => {
  const [east] = here.places
  const ticket: Ticket = { ...aTicket(here.profile), regions: [east, here.profile.region], org: ORG, hall: 'H1' }
  const moved: ItemChange<Ticket> = { sequence: '2', before: ticket, after: { ...ticket, org: OTHER_ORG } }
  const all = [{ sequence: '1', before: undefined, after: ticket }, moved]
  await countTickets(all, 'Tickets#0', here)
  await countTickets([moved], 'Tickets#0', here)
  const of = async (org: string) => (await here.statistics.of('org', [org], '2026-03')).get(org)?.t ?? 0
  expect([await of(ORG), await of(OTHER_ORG)]).toEqual([0, 1])
  expect((await here.statistics.of('region', [east], '2026-03')).get(east)).toEqual({ t: 1 })
})

test('too few ratings have no place in a ranking; equal rates share one', async () => {
  const at = (hall: string, ratings: Service[]) => ratings.map((service) => ({ ...service, hall }))
  await count([
    ...at('A', [...many(29, 5), ...many(1, 1)]),
    ...at('B', [...many(58, 5), ...many(2, 1)]),
    ...at('C', many(30, 4)),
    ...at('D', many(29, 5)),
  ])
  const list = await ranking({ month: '2026-03', region: here.places[0], kind: 'hall' }, admin(here.profile.region), here)
  expect(list.ok && list.value.rows.map(({ id, rank }) => [id, rank])).toEqual([
    ['C', 1],
    ['B', 2],
    ['A', 2],
    ['D', null],
  ])
})
