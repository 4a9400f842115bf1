import { expect, test } from 'vitest'
import { planted } from './planted/index.ts'
import { simulate } from './simulate.ts'

const DAYS = 365
/** The first look at everything is in the middle, and a new year is near where it matters. */
const PLANTED_DAYS = 280
/** A planted fault must show within this many seeds. */
const WITHIN = 12

/** Both places, with steps of approval; `npm run simulate` has many more. */
test.each([2, 3])('seed %i: a sound city breaks nothing', async (seed) => {
  const { violations, faults, services, tickets } = await simulate({ seed, days: DAYS })
  expect(violations).toEqual([])
  expect(Math.min(faults, services, tickets)).toBeGreaterThan(50)
})

test('the same seed is the same year', async () => {
  const [one, other] = [await simulate({ seed: 11, days: 60 }), await simulate({ seed: 11, days: 60 })]
  expect(one).toEqual(other)
})

test.each(Object.entries(planted))('found: %s', async (_, { place, plant, by, from = 0 }) => {
  const found: string[] = []
  for (let seed = from; seed < from + WITHIN && found.length === 0; seed += 1) {
    const { violations } = await simulate({ seed, days: PLANTED_DAYS, place, plant })
    found.push(...violations.map(({ invariant }) => invariant))
  }
  expect(found).not.toEqual([])
  expect(found).not.toContain('no unexpected error')
  if (by) expect(found).toContain(by)
})
