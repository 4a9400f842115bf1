import { expect, test } from 'vitest'
import { readDay } from '../../../functions/superior/read-day.ts'
import { readExchange } from '../../../functions/superior/read-exchange.ts'
import { reconcileSuperior } from '../../../functions/superior/reconcile-superior.ts'
import { listParked, redrive } from '../../../functions/superior/redrive.ts'
import { watchBacklog } from '../../../functions/superior/watch-backlog.ts'
import { must, NATIONLESS, upward } from '../support/upward.ts'

test('what the superior system has in time, late, not yet and not at all makes up everything that had to go', async () => {
  const city = upward()
  await city.rate()
  await city.rate({ taskCode: NATIONLESS })
  city.superior.mood = 'silent'
  await city.rate()
  city.superior.mood = 'well'
  await city.later(30)
  city.superior.mood = 'refusing'
  await city.rate()
  city.superior.mood = 'silent'
  await city.rate()
  await city.later(20)
  const view = must(await readExchange(city.staff, city.ports))
  expect(view.today.figures).toEqual({ timely: 1, late: 1, waiting: 1, parked: 1, keptBack: 1, again: 0 })
  expect(view.today.rate).toEqual({ numerator: 1, denominator: 4, value: 0.25 })
  expect(view).toMatchObject({ state: 'down', backlog: { waiting: 1, parked: 1, more: false, fault: { code: 'unreachable' } } })
  expect(await watchBacklog(city.ports)).toEqual(['superior-parked'])
  await city.later(60)
  expect(await watchBacklog(city.ports)).toEqual(['superior-parked', 'superior-behind'])
})

test('a parked one is told without anything personal; sent again it goes through, and again is harmless', async () => {
  const city = upward()
  city.superior.mood = 'refusing'
  const service = await city.rate({ level: 1 })
  const { rows } = must(await listParked({}, city.staff, city.ports))
  expect(rows).toMatchObject([{ caseNumber: '5309…0001', serviceNumber: 1, code: '4001', reason: '没有对应的事项', attempts: 1 }])
  expect(JSON.stringify(rows)).not.toContain(service.projectNo)
  city.superior.mood = 'well'
  const key = rows[0]?.key ?? ''
  expect(must(await redrive({ key }, city.staff, city.ports))).toEqual({ redriven: 1, more: false })
  await city.pump()
  expect(must(await redrive({ key }, city.staff, city.ports))).toEqual({ redriven: 0, more: false })
  expect(await redrive({ key: 'made-up' }, city.staff, city.ports)).toMatchObject({ ok: false, refusal: { code: 'E5031' } })
  expect(must(await listParked({}, city.staff, city.ports))).toEqual({ rows: [], more: false })
  expect(city.superior.entries.size).toBe(1)
})

test('those of a lower region neither see nor touch the exchange', async () => {
  const city = upward()
  const clerk = { ...city.staff, region: '530921000000' }
  for (const asked of [
    readExchange(clerk, city.ports),
    listParked({}, clerk, city.ports),
    redrive({}, clerk, city.ports),
    readDay({ day: '2026-03-02' }, clerk, city.ports),
  ]) {
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'E5030' } })
  }
})

test('what is missing there is sent again once; what differs otherwise is listed', async () => {
  const city = upward()
  const services = []
  for (let n = 0; n < 4; n += 1) services.push(await city.rate())
  const { entries } = city.superior
  const [lost, lower, spoiled] = [...entries.keys()]
  entries.delete(lost ?? '')
  for (const [key, change] of [
    [lower, { level: 4 }],
    [spoiled, { effective: false }],
  ] as const) {
    const entry = entries.get(key ?? '')
    if (entry && key) entries.set(key, { ...entry, ...change })
  }
  entries.set('X|1', {
    projectNo: '5309000000999999',
    serviceNumber: 1,
    level: 5,
    isDefault: false,
    effective: true,
    day: '2026-03-02',
  })
  await city.night()
  expect(await reconcileSuperior(city.ports)).toEqual({ looked: 4, changed: 1 })
  const first = must(await readDay({ day: '2026-03-02' }, city.staff, city.ports))
  expect(first.day.compared).toMatchObject({
    ours: 4,
    theirs: 4,
    counts: { missing: 1, level: 1, effective: 1, extra: 1, default: 0 },
  })
  expect(first.differences.map(({ kind, again }) => [kind, again])).toEqual([
    ['missing', true],
    ['level', false],
    ['effective', false],
    ['extra', false],
  ])
  expect(first.day.figures).toMatchObject({ timely: 3, waiting: 1, again: 1 })
  await city.pump()
  expect(entries.has(lost ?? '')).toBe(true)
  await city.night()
  await reconcileSuperior(city.ports)
  const second = must(await readDay({ day: '2026-03-02' }, city.staff, city.ports))
  expect(second.day.compared?.counts.missing).toBe(0)
  expect(second.day.figures).toMatchObject({ timely: 3, late: 1, waiting: 0, again: 1 })
  entries.delete(lost ?? '')
  expect(await reconcileSuperior(city.ports)).toMatchObject({ changed: 0 })
})

test('a superior system that stays silent costs no figures, is asked again, and after days fails the job', async () => {
  const city = upward()
  await city.rate()
  city.superior.mood = 'silent'
  await city.night()
  await reconcileSuperior(city.ports)
  const silent = must(await readDay({ day: '2026-03-02' }, city.staff, city.ports))
  expect(silent.day).toMatchObject({ figures: { timely: 1 }, compared: null, unansweredAt: '2026-03-03 03:00:00' })
})

test('days that could not be compared for too long are a fault that a person hears of', async () => {
  const city = upward()
  const outcomes: boolean[] = []
  for (let nights = 0; nights < 5; nights += 1) {
    await city.rate()
    city.superior.mood = 'silent'
    await city.night()
    outcomes.push(
      await reconcileSuperior(city.ports).then(
        () => true,
        () => false,
      ),
    )
  }
  expect(outcomes).toEqual([true, true, false, false, false])
})
