import fc from 'fast-check'
import { expect, test } from 'vitest'
import { published, rankedRows } from '../../../functions/statistics/views.ts'

const MINIMUM = 5
const rowsOf = (counts: readonly number[]) =>
  rankedRows(
    counts.map((active, at) => ({ kind: 'hall', id: String(at), name: `大厅${at}`, counters: { s: 50, n5: active } })),
    30,
  )

test('no published row, and no total less the published rows, tells a number under the group minimum', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }), (counts) => {
      const shown = published(rowsOf(counts), MINIMUM, 30)
      const told = shown.filter(({ hidden }) => !hidden)
      expect(told.every(({ active }) => active === 0 || active >= MINIMUM)).toBe(true)
      expect(shown.every(({ praise, active }) => active >= 30 || praise.value === null)).toBe(true)
      const rest = counts.reduce((sum, count) => sum + count, 0) - told.reduce((sum, { active }) => sum + active, 0)
      const hidden = shown.filter((row) => row.hidden)
      if (told.some(({ active }) => active > 0)) expect(rest === 0 || (rest >= MINIMUM && hidden.length > 1)).toBe(true)
      expect(
        hidden.every(({ active, bad, praise, rank }) => active === 0 && bad === 0 && praise.value === null && rank === null),
      ).toBe(true)
    }),
  )
})
