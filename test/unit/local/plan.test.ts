import { expect, test } from 'vitest'
import { placesOf } from '../../../infra/local/demo/places.ts'
import { openDays, planWork } from '../../../infra/local/demo/plan.ts'
import { chance, SEED } from '../../../infra/local/demo/random.ts'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { addDays, civilDate, parseCivilTime } from '../../../shared/domain/calendar/civil.ts'

const DAY = 86_400_000
const SERVICES = 2000

/** A Friday before the halls open, at noon, in the afternoon and at night; a Sunday; the Monday after a long holiday. */
const ENDS = [
  '2026-11-20 07:00:00',
  '2026-11-20 12:30:00',
  '2026-11-20 16:00:00',
  '2026-11-20 23:00:00',
  '2026-11-22 10:00:00',
  '2026-10-12 09:00:00',
]

function planOf(profile: 'lincang' | 'linzi', end: number) {
  const today = civilDate(end)
  return planWork(placesOf(readDirectory(profile)), openDays(addDays(today, -59), today), SERVICES, end, chance(SEED))
}

for (const profile of ['lincang', 'linzi'] as const)
  for (const text of ENDS)
    test(`${profile}, made at ${text}: two thousand services over some sixty days, all of them pushed by then`, () => {
      const end = parseCivilTime(text) ?? Number.NaN
      const { records, ratings } = planOf(profile, end)
      const pushed = records.map(({ pushedAt }) => pushedAt).sort((a, b) => a - b)
      expect(records.length).toBeGreaterThanOrEqual(SERVICES)
      expect(pushed.at(-1)).toBeLessThanOrEqual(end)
      expect(end - (pushed.at(-1) ?? 0)).toBeLessThan(4 * DAY)
      expect(end - (pushed[0] ?? 0)).toBeGreaterThan(55 * DAY)
      expect(end - (pushed[0] ?? 0)).toBeLessThanOrEqual(60 * DAY)
      expect(new Set(records.map(({ record }) => record.projectNo)).size).toBe(records.length)
      expect(ratings.every(({ at }) => at <= end)).toBe(true)
    })

test('the same seed makes the same plan', () => {
  const end = parseCivilTime('2026-11-20 10:00:00') ?? Number.NaN
  expect(planOf('linzi', end)).toEqual(planOf('linzi', end))
})
