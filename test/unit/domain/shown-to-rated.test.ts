import { expect, test } from 'vitest'
import { type Figures, figures } from '../../../shared/domain/statistics/figures.ts'
import { shownToRated } from '../../../shared/domain/statistics/shown-to-rated.ts'

const MINIMUM = 5

/** Figures of so many ratings: very good, good, fair, and the two bad levels together. */
const of = (five: number, four: number, three: number, bad: number, more: Record<string, number> = {}): Figures =>
  figures({ s: 1000, n5: five, n4: four, n3: three, n2: bad, ...more })
const counts = (own: Figures) => shownToRated(own, MINIMUM).levels.map(({ count }) => count)

/** All ways in which up to 24 ratings fall into the four groups. */
function* everything(): Generator<readonly number[]> {
  const most = 24
  for (let a = 0; a <= most; a += 1)
    for (let b = 0; a + b <= most; b += 1)
      for (let c = 0; a + b + c <= most; c += 1) for (let d = 0; a + b + c + d <= most; d += 1) yield [a, b, c, d]
}

test('whoever knows the rule and sees the page cannot work out any number under the minimum', () => {
  const possible = new Map<string, Array<Set<number>>>()
  const small = new Map<string, Set<number>>()
  for (const groups of everything()) {
    const [five = 0, four = 0, three = 0, bad = 0] = groups
    const own = of(five, four, three, bad)
    const page = JSON.stringify([own.active, shownToRated(own, MINIMUM)])
    const values = possible.get(page) ?? groups.map(() => new Set<number>())
    groups.forEach((count, at) => {
      values[at]?.add(count)
      if (count > 0 && count < MINIMUM) small.set(page, (small.get(page) ?? new Set()).add(at))
    })
    possible.set(page, values)
  }
  const told = [...small].flatMap(([page, groups]) =>
    [...groups].filter((at) => possible.get(page)?.[at]?.size === 1).map(() => page),
  )
  expect(told).toEqual([])
})

test('too few ratings show nothing at all', () => {
  expect(shownToRated(of(4, 0, 0, 0), MINIMUM)).toEqual({
    hidden: true,
    praise: null,
    praiseAtLeast: null,
    levels: [[5], [4], [3], [2, 1]].map((levels) => ({ levels, count: null })),
    indicators: [],
  })
  expect(shownToRated(of(5, 0, 0, 0), MINIMUM).hidden).toBe(false)
})

test('the rate is shown when it tells no small number of bad ratings; else only what it is at least', () => {
  expect(shownToRated(of(30, 6, 5, 0), MINIMUM)).toMatchObject({ praise: { numerator: 41 }, praiseAtLeast: null })
  expect(shownToRated(of(30, 6, 5, 5), MINIMUM)).toMatchObject({ praise: { numerator: 41, denominator: 46 } })
  expect(shownToRated(of(30, 6, 0, 4), MINIMUM)).toMatchObject({ praise: null, praiseAtLeast: 36 / 40 })
  expect(shownToRated(of(30, 6, 0, 1), MINIMUM)).toMatchObject({ praise: null, praiseAtLeast: 33 / 37 })
})

test.each([
  ['nothing small: all is shown', [40, 6, 5, 5], [40, 6, 5, 5]],
  ['a zero is no small number', [40, 0, 0, 0], [40, 0, 0, 0]],
  ['a few bad ones hide with the fair ones', [40, 6, 4, 1], [40, 6, null, null]],
  ['and with the good ones when those are too few', [40, 6, 1, 1], [40, null, null, null]],
  ['everything, if it must be', [3, 6, 0, 1], [null, null, null, null]],
  ['a few fair ones hide with the good ones', [40, 6, 2, 0], [40, null, null, 0]],
  ['a few very good ones hide all the good', [3, 6, 7, 8], [null, null, null, 8]],
])('%s', (_, [five = 0, four = 0, three = 0, bad = 0], shown) => {
  expect(counts(of(five, four, three, bad))).toEqual(shown)
})

test('when nearly all are bad, the few good ones are not told by the rate either', () => {
  expect(shownToRated(of(2, 0, 0, 30), MINIMUM).hidden).toBe(true)
})

test('indicators: from the minimum on, and none of a hidden level', () => {
  const own = of(40, 6, 5, 1, { i510: 5, i511: 4, i406: 6, i307: 5, i207: 5 })
  expect(shownToRated(own, MINIMUM).indicators).toEqual([
    { code: '406', count: 6 },
    { code: '510', count: 5 },
  ])
})
