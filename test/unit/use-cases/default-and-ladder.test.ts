import { expect, test } from 'vitest'
import { applyDefaultRatings } from '../../../functions/evaluation/apply-default-ratings.ts'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { escalateTickets } from '../../../functions/ticket/escalate-tickets.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import { calendar } from '../../../shared/data/index.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { type House, house } from '../support/house.ts'
import { on } from '../support/samples.ts'

const at = async (here: House, day: string, time = '00:15:00') => {
  here.clock.moveTo(on(day, time))
  return applyDefaultRatings(here)
}

test('临沧: five working days without a rating become 基本满意, marked, on the morning after and once', async () => {
  const here = house()
  const code = await here.serve()
  const service = () => here.evaluations.items.get(code)
  expect(await at(here, '2026-03-09')).toEqual({ looked: 0, changed: 0 })
  expect(service()).toMatchObject({ state: 'awaiting' })
  expect(await at(here, '2026-03-10')).toEqual({ looked: 1, changed: 1 })
  expect(service()).toMatchObject({ state: 'defaulted', default: { level: 3, at: on('2026-03-10', '00:15:00') } })
  expect(service()).not.toHaveProperty('wakeOn')
  expect(await at(here, '2026-03-10', '00:20:00')).toEqual({ looked: 0, changed: 0 })
})

test('a rating that comes later takes its place, and both stay visible', async () => {
  const here = house()
  const code = await here.serve()
  await at(here, '2026-03-10')
  const rated = await here.rate(here.form({ service: code }, { level: 5 }))
  expect(here.evaluations.items.get(code)).toMatchObject({ state: 'rated', default: { level: 3 }, rating: { level: 5 } })
  const receipt = rated.ok ? rated.value.rating.receipt : ''
  expect(await followProgress({ receipt, service: code }, {}, here)).toMatchObject({
    value: { default: { levelName: '基本满意', at: '2026-03-10 00:15:00' }, rating: { levelName: '非常满意' } },
  })
})

test('a job that was down for a month still finds every one, and a rated service none', async () => {
  const here = house()
  const code = await here.serve()
  const rated = await here.serve({ projectNo: 'P-2' })
  await here.rate(here.form({ service: rated }))
  expect(await at(here, '2026-04-20')).toMatchObject({ changed: 1 })
  expect(here.evaluations.items.get(code)?.state).toBe('defaulted')
  expect(here.evaluations.items.get(rated)).not.toHaveProperty('default')
})

test('two runs at once make one default each', async () => {
  const here = house()
  await here.push(...['A', 'B', 'C'].map((projectNo) => here.record({ projectNo })))
  here.clock.moveTo(on('2026-03-10'))
  const runs = await Promise.all([applyDefaultRatings(here), applyDefaultRatings(here)])
  expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(3)
})

test('never on a provisional date; with the notice it is made at the firm one, and the record says so', async () => {
  const here = house('lincang', on('2026-12-28'))
  const code = await here.serve({ serviceTime: '2026-12-28 09:30:00' })
  for (let day = '2026-12-29'; day <= '2027-01-06'; day = addDays(day, 1)) await at(here, day)
  expect(here.evaluations.items.get(code)).toMatchObject({
    state: 'awaiting',
    defaultDue: { date: '2027-01-04', provisional: true },
    wakeOn: '2027-01-07',
  })
  const notice = { year: 2027, document: '试用', published: '2026-11-01', rest: ['2027-01-01', '2027-01-04'], work: [] }
  here.learn({ ...calendar, version: 'with 2027', notices: [...calendar.notices, notice] })
  await at(here, '2027-01-07')
  expect(here.evaluations.items.get(code)).toMatchObject({
    state: 'defaulted',
    defaultDue: { date: '2027-01-06', provisional: false },
    calendar: 'with 2027',
  })
})

test('临淄: no default, however long it is', async () => {
  const here = house('linzi')
  const code = await here.serve()
  expect(await at(here, '2026-06-30')).toEqual({ looked: 0, changed: 0 })
  expect(here.evaluations.items.get(code)?.state).toBe('awaiting')
})

test('a bad rating opens one ticket with the unit that served, however often it is delivered; a good one none', async () => {
  const here = house('linzi')
  const code = await here.serve()
  const good = await here.rate(here.form({ service: await here.serve({ projectNo: 'P-2' }) }))
  expect(good.ok && (await openTicketFor(good.value.service, here))).toBe(false)
  const bad = await here.rate(here.form({ service: code }, { level: 2, codes: ['207'] }))
  const opened = bad.ok ? await Promise.all([1, 2, 3].map(() => openTicketFor(bad.value.service, here))) : []
  expect(opened).toEqual([true, false, false])
  expect([...here.tickets.items.values()]).toMatchObject([{ id: code, org: '115309009000000579', level: 2, state: 'received' }])
})

test.each([
  ['linzi', ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']],
  ['lincang', ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-10']],
] as const)('%s: the ladder, day by day', async (place, days) => {
  const here = house(place)
  const { code } = await here.complain()
  const climbed: string[] = []
  for (let day = '2026-03-03'; day < '2026-03-31'; day = addDays(day, 1)) {
    here.clock.moveTo(on(day, '07:30:00'))
    if ((await escalateTickets(here)).changed > 0) climbed.push(day)
    expect((await escalateTickets(here)).changed).toBe(0)
  }
  expect(climbed).toEqual(days)
  expect(here.tickets.items.get(code)?.rungs).toEqual(['remind', 'handler', 'lead', 'bureau', 'supervision'])
})

test('after an outage the ladder is still climbed one rung a day', async () => {
  const here = house('linzi')
  const { code } = await here.complain()
  for (const day of ['2026-04-01', '2026-04-02', '2026-04-03']) {
    here.clock.moveTo(on(day, '07:30:00'))
    await escalateTickets(here)
  }
  expect(here.tickets.items.get(code)?.rungs).toEqual(['remind', 'handler', 'lead'])
})
