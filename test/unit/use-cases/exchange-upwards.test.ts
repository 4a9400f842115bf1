import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay } from '../../../functions/superior/read-day.ts'
import { readExchange } from '../../../functions/superior/read-exchange.ts'
import { reconcileSuperior } from '../../../functions/superior/reconcile-superior.ts'
import { listParked, redrive } from '../../../functions/superior/redrive.ts'
import { watchBacklog } from '../../../functions/superior/watch-backlog.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { allOf } from '../../../shared/domain/exchange/upward-figures.ts'
import { NATIONLESS, upward } from '../support/upward.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

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

const moods = fc.constantFrom('well', 'silent', 'refusing')
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rate'), mood: moods, plain: fc.boolean() }) },
  fc.record({ do: fc.constant('later'), minutes: fc.integer({ min: 1, max: 600 }), mood: moods }),
  fc.record({ do: fc.constant('night'), mood: moods }),
  fc.record({ do: fc.constant('lose'), which: fc.nat(20) }),
)

test('whatever went wrong: after it recovers, redrive and two nights leave nothing missing, and every day adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (story) => {
      const city = upward()
      let due = 0
      const lost = new Set<string>()
      for (const one of story) {
        if ('mood' in one) city.superior.mood = one.mood as typeof city.superior.mood
        if ('plain' in one) {
          await city.rate(one.plain ? {} : { taskCode: NATIONLESS })
          if (one.plain) due += 1
        } else if ('minutes' in one) await city.later(one.minutes)
        else if ('which' in one) {
          const today = civilDate(city.ports.clock.now())
          const fresh = [...city.superior.entries].filter(([key, { day }]) => day === today && !lost.has(key))
          const keys = fresh.map(([key]) => key)
          const key = keys[one.which % Math.max(keys.length, 1)]
          if (key) {
            lost.add(key)
            city.superior.entries.delete(key)
          }
        } else {
          await city.night()
          await reconcileSuperior(city.ports).catch(() => undefined)
          await city.pump()
        }
      }
      city.superior.mood = 'well'
      await city.later(6 * 60)
      await redrive({}, city.staff, city.ports)
      await city.pump()
      for (let nights = 0; nights < 2; nights += 1) {
        await city.night()
        await reconcileSuperior(city.ports)
        await city.pump()
      }
      const { days, period, backlog, state } = must(await readExchange(city.staff, city.ports))
      expect({ ...backlog, state }).toMatchObject({ waiting: 0, parked: 0, state: 'well' })
      expect(allOf(period.figures)).toBe(due)
      expect(period.figures).toMatchObject({ waiting: 0, parked: 0 })
      const recent = days.filter(({ compared }) => compared)
      for (const { compared } of recent) expect(compared?.counts).toMatchObject({ missing: 0, extra: 0, level: 0, effective: 0 })
      const since = addDays(civilDate(city.ports.clock.now()), -5)
      const sent = [...city.ports.deliveries.items.values()].filter(
        ({ steps, day }) => !steps.includes('not-sent') && day >= since,
      )
      const there = sent.filter(({ service }) =>
        city.superior.entries.has(`${city.ports.evaluations.items.get(service)?.projectNo}|1`),
      )
      expect(there).toHaveLength(sent.length)
    }),
    { numRuns: 60 },
  )
})
