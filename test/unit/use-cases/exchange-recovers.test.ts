import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExchange } from '../../../functions/superior/read-exchange.ts'
import { reconcileSuperior } from '../../../functions/superior/reconcile-superior.ts'
import { redrive } from '../../../functions/superior/redrive.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { allOf } from '../../../shared/domain/exchange/upward-figures.ts'
import { must, NATIONLESS, upward } from '../support/upward.ts'

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
