import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar, profiles } from '../../../shared/data/index.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { deadline } from '../../../shared/domain/calendar/deadline.ts'
import { defaultClock } from '../../../shared/domain/evaluation/open-service.ts'
import { limitOf, type PolicyProfile, type TimeLimit } from '../../../shared/domain/policy/profile.ts'

const lincang = profiles.find(({ id }) => id === 'lincang')
const limit = lincang && limitOf(lincang, 'default-rating')
if (!lincang || !limit) throw new Error('no profile with a default')
const regions = [lincang.region]

const days = fc.record({
  amount: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom<'working' | 'natural'>('working', 'natural'),
  countStartDay: fc.boolean(),
  rollOver: fc.boolean(),
})
const servedAt = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 30) })
const made = (more: Partial<Record<'default-rating' | 'card-entry', Partial<TimeLimit>>>): PolicyProfile => ({
  ...lincang,
  limits: {
    ...lincang.limits,
    ...Object.fromEntries(Object.entries(more).map(([rule, some]) => [rule, { ...limit, ...some }])),
  },
})

test('where a place has a default and cards, the default waits for the later of both, and for a calendar that is known', () => {
  fc.assert(
    fc.property(days, days, servedAt, (byDefault, cards, at) => {
      const profile = made({ 'default-rating': byDefault, 'card-entry': { ...cards, startsAt: 'card-filled' } })
      const day = civilDate(at)
      const ends = [byDefault, cards].map((span) => deadline(span, day, calendar, regions))
      const clock = defaultClock({ kind: 'case', servedAt: at, regions }, profile, calendar)
      for (const end of ends) expect((clock.defaultDue?.date ?? '') >= end.date).toBe(true)
      expect(ends.map(({ date }) => date)).toContain(clock.defaultDue?.date)
      expect(clock.defaultDue?.provisional).toBe(ends.some(({ provisional }) => provisional))
      if (!clock.defaultDue?.provisional) expect(clock.wakeOn).toBe(addDays(clock.defaultDue?.date ?? '', 1))
    }),
  )
})

test('without cards the clock is that of the default alone', () => {
  fc.assert(
    fc.property(days, servedAt, (byDefault, at) => {
      const clock = defaultClock({ kind: 'case', servedAt: at, regions }, made({ 'default-rating': byDefault }), calendar)
      expect(clock.defaultDue?.date).toBe(deadline(byDefault, civilDate(at), calendar, regions).date)
    }),
  )
})
