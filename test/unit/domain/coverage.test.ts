import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '../../../shared/domain/evaluation/channel.ts'
import {
  addCoverage,
  COVERED,
  type Coverage,
  countCoverage,
  lackOf,
  NO_COVERAGE,
  usedOf,
} from '../../../shared/domain/statistics/coverage.ts'

const some: fc.Arbitrary<Coverage> = fc.record({
  kind: fc.constantFrom(...COVERED),
  id: fc.string({ minLength: 1, maxLength: 4 }),
  name: fc.constant('某处'),
  org: fc.constant('O'),
  ways: fc.subarray([...CHANNELS]),
  used: fc.subarray([...CHANNELS]),
  rated: fc.nat(3),
})
const list = fc.array(some, { maxLength: 20 })

test('counts of two places together are the counts of both lists', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      expect(addCoverage(countCoverage(one), countCoverage(other))).toEqual(countCoverage([...one, ...other]))
    }),
  )
  expect(countCoverage([])).toEqual(NO_COVERAGE)
})

test('each lacks a way, or use, or nothing; and n is never more than N', () => {
  fc.assert(
    fc.property(list, (all) => {
      const count = countCoverage(all)
      const fine = all.filter((one) => lackOf(one) === undefined).length
      expect(count.missing + count.unused + fine).toBe(count.all)
      for (const { ways, used } of Object.values(count.channels)) expect(Math.max(ways, used)).toBeLessThanOrEqual(count.all)
    }),
  )
})

test('whatever was rated does not lack a way', () => {
  expect(lackOf({ ways: [], rated: 1 })).toBeUndefined()
  expect(lackOf({ ways: [], rated: 0 })).toBe('missing')
  expect(lackOf({ ways: ['card'], rated: 0 })).toBe('unused')
})

test('use is read off the counters of a row', () => {
  expect(usedOf(undefined)).toEqual({ used: [], rated: 0, pushed: false })
  expect(usedOf({ s: 3, n5: 2, n1: 1, w: 1, cw: 1, cm: 2, d: 4 })).toEqual({
    used: ['mini-program', 'static-code'],
    rated: 3,
    pushed: true,
  })
})
