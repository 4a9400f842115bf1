import { expect, test } from 'vitest'
import { addRating } from '../../../functions/evaluation/add-rating.ts'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { openServicePage } from '../../../functions/evaluation/open-service-page.ts'
import { receiptView } from '../../../functions/evaluation/receipt-view.ts'
import { originOf } from '../../../functions/evaluation/submit-rating.ts'
import type { Caller } from '../../../functions/kernel/ports.ts'
import { countServices } from '../../../functions/statistics/count.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import type { Level } from '../../../shared/domain/evaluation/level.ts'
import { type House, house, refused } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const VISITOR = 'visitor-0000000001'
const OPINION = {
  requestKey: 'request-key-added',
  visitor: VISITOR,
  codes: [],
  text: '后来又想起来的',
  channel: 'mini-program',
} as const

/** A service that was rated by the first visitor, and a way to add to it. */
async function begin(here: House, level: Level = 4, caller: Caller = {}) {
  const service = await here.serve()
  const rated = await here.rate(here.form({ service }, { level, text: '先前的话' }), caller)
  if (!rated.ok) throw new Error(rated.refusal.code)
  const { receipt } = rated.value.rating
  const add = (more: Partial<typeof OPINION> & { level?: number; receipt?: string } = {}, by: Caller = {}) => {
    const { receipt: shown, ...said } = { ...OPINION, level: 3, ...more } as typeof OPINION & { level: number; receipt?: string }
    return addRating({ service, receipt: shown }, said, originOf(said, by, here), here)
  }
  return { service, receipt, add }
}

test.each(PLACES)('%s: the rater adds once; the first rating stands and counts alone', async (place) => {
  const here = house(place)
  const { service, add } = await begin(here)
  const first = (await here.evaluations.get(service))?.rating
  here.clock.moveTo(on('2026-03-10'))
  const added = await add()
  expect(added).toMatchObject({ ok: true, value: { fresh: true, added: { level: 3, text: '后来又想起来的', pf: 2 } } })
  const now = await here.evaluations.get(service)
  expect(now).toMatchObject({ state: 'added-to', rating: first, added: { at: on('2026-03-10') } })
  await countServices([{ sequence: '1', before: undefined, after: now }], 'test', here)
  const scope = { kind: 'region', id: here.profile.region, parent: '' } as const
  const [counters] = await here.statistics.read([{ scope, month: '2026-03' }])
  expect(counters).toMatchObject({ s: 1, n4: 1 })
  expect(counters).not.toHaveProperty('n3')
})

test('the same request again is the same; another is refused twice', async () => {
  const here = house()
  const { add } = await begin(here)
  const [first, again] = [await add(), await add()]
  expect(again).toMatchObject({ ok: true, value: { fresh: false } })
  expect(again.ok && first.ok && again.value.added).toEqual(first.ok && first.value.added)
  expect(await add({ requestKey: 'request-key-other' } as never)).toEqual(refused('E2014'))
  expect(await add({ requestKey: 'request-key-third' } as never)).toEqual(refused('E2014'))
})

test('twenty at once store one', async () => {
  const here = house()
  const { add } = await begin(here)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => add({ requestKey: `request-key-${at}-xxxx` } as never)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => refused('E2014')))
})

test('only the rater adds: the same device, the same account, or the receipt with the code', async () => {
  const here = house()
  const stranger = { visitor: 'visitor-0000000002' } as never
  const { receipt, add } = await begin(here)
  expect(await add(stranger)).toEqual(refused('E2018'))
  expect(await add({ ...(stranger as object), receipt: 'LC-0302-XXXX-XXXX' })).toEqual(refused('E2018'))
  expect(await add({ ...(stranger as object), receipt: ` ${receipt.toLowerCase()} ` })).toMatchObject({ ok: true })
  const other = house()
  const own = await begin(other, 4, { account: 'account-1' })
  expect(await own.add({}, { account: 'account-2' })).toEqual(refused('E2018'))
  expect(await own.add({}, { account: 'account-1' })).toMatchObject({ ok: true })
})

test('too early, too late, and what is said wrongly', async () => {
  const here = house()
  const unrated = await here.serve({ projectNo: 'P-2' })
  const said = { ...OPINION, level: 3 }
  const origin = originOf(said, {}, here)
  expect(await addRating({ service: unrated }, said, origin, here)).toEqual(refused('E2013'))
  expect(await addRating({ service: 'none' }, said, origin, here)).toEqual(refused('E2002'))
  const { add } = await begin(here)
  expect(await add({ level: 0 })).toMatchObject(refused('E2004'))
  expect(await add({ level: 2, text: '' } as never)).toMatchObject(refused('E2005'))
  here.clock.moveTo(on('2026-04-01', '23:59:59'))
  here.clock.moveTo(on('2026-04-02', '00:00:00'))
  expect(await add()).toMatchObject(refused('E2019'))
})

test('something bad added to a good rating opens the one ticket, and its progress is found by the receipt', async () => {
  const here = house('linzi')
  const { service, receipt, add } = await begin(here, 5)
  here.clock.moveTo(on('2026-03-10'))
  const added = await add({ level: 1 })
  if (!added.ok) throw new Error(added.refusal.code)
  const { service: after } = added.value
  expect(after.rating && receiptView({ service: after, rating: after.rating }, here)).toMatchObject({
    bad: true,
    promise: { date: '2026-03-17' },
  })
  expect(await openTicketFor(after, here)).toBe(true)
  expect(await openTicketFor(after, here)).toBe(false)
  expect(await here.tickets.get(service)).toMatchObject({ level: 1, text: '后来又想起来的', openedAt: on('2026-03-10') })
  expect(await followProgress({ receipt }, {}, here)).toMatchObject({
    value: { service, rating: { level: 5, added: { level: 1 } }, ticket: { state: 'received' } },
  })
})

test('what is added to a bad rating opens no second ticket', async () => {
  const here = house('linzi')
  const { service, add } = await begin(here, 2)
  const before = await here.evaluations.get(service)
  if (before) await openTicketFor(before, here)
  const added = await add({ level: 1 })
  expect(added.ok && (await openTicketFor(added.value.service, here))).toBe(false)
  expect(await here.tickets.get(service)).toMatchObject({ level: 2 })
})

test('the pages say until when one may add, what was added, and that it is over', async () => {
  const here = house()
  const { service, receipt, add } = await begin(here, 4, { account: 'account-1' })
  const open = () => openServicePage({ code: service }, { account: 'account-1' }, here)
  expect(await open()).toMatchObject({ value: { mine: { addableUntil: '2026-04-01' } } })
  await add({ receipt })
  const after = await open()
  expect(after).toMatchObject({ value: { mine: { level: 4, added: { level: 3, levelName: '基本满意' } } } })
  expect(after.ok && after.value.mine).not.toHaveProperty('addableUntil')
})

test.each([
  ['linzi', '2026-03-02', false],
  ['linzi', '2026-03-03', true],
  ['linzi', '2026-03-06', true],
  ['linzi', '2026-03-07', false],
  ['lincang', '2026-03-03', false],
] as const)('%s: served on 2 March, a rating on %s is a supplement: %s', async (place, day, expected) => {
  const here = house(place)
  const service = await here.serve()
  here.clock.moveTo(on(day, '20:00:00'))
  const rated = await here.rate(here.form({ service }, { level: 5 }))
  const receipt = rated.ok ? rated.value.rating.receipt : ''
  const progress = await followProgress({ receipt, service }, {}, here)
  expect(progress.ok && (progress.value.rating?.supplement ?? false)).toBe(expected)
})
