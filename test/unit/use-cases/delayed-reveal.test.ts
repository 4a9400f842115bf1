import fc from 'fast-check'
import { expect, test } from 'vitest'
import { myScore } from '../../../functions/statistics/my-score.ts'
import type { Counters } from '../../../shared/domain/statistics/counters.ts'
import { activeIn, mayReveal } from '../../../shared/domain/statistics/reveal.ts'
import { house, ORG } from '../support/house.ts'
import { on } from '../support/samples.ts'

const STAFF = { id: 'S1', org: ORG, region: '', roles: ['staff' as const] }
const MONTH = '2026-03'
const SCOPE = { kind: 'staff' as const, id: 'S1', parent: ORG, name: '甲' }

/** Ratings of levels, services without one, or an invalidated rating; and a look at one's own page now and then. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('n5', 'n4', 'n3', 'n2', 'n1') },
  { weight: 2, arbitrary: fc.constant('s') },
  { weight: 1, arbitrary: fc.constant('void') },
  { weight: 6, arbitrary: fc.constant('look') },
)

function scene() {
  const here = house()
  let sequence = 0
  const minimum = here.profile.publication.groupMinimum
  return {
    here,
    minimum,
    count: (delta: Counters) => {
      sequence += 1
      return here.statistics.apply(SCOPE, MONTH, 'Evaluations#0', [{ sequence: String(sequence), delta }], on('2026-03-02'))
    },
    look: async (month = MONTH) => {
      const answer = await myScore({ month }, STAFF, here)
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value
    },
  }
}

test('in an open month no two pages that differ are fewer than a group of ratings apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 80 }), async (course) => {
      const { minimum, count, look } = scene()
      const pages: Array<{ page: string; active: number }> = []
      let rated = 0
      for (const one of course) {
        if (one === 'look') {
          const { place: _, services: __, ...page } = await look()
          const seen = JSON.stringify(page)
          if (pages.at(-1)?.page !== seen) pages.push({ page: seen, active: page.active ?? 0 })
          continue
        }
        if (one === 'void' && rated > 0) await count({ n5: -1 })
        else if (one !== 'void') await count(one === 's' ? { s: 1 } : { s: 1, [one]: 1, [`i${one[1]}08`]: 1 })
        if (one.startsWith('n')) rated += 1
      }
      for (const [at, { active }] of pages.entries()) {
        const before = pages[at - 1]
        if (before) expect(active - before.active).toBeGreaterThanOrEqual(minimum)
      }
    }),
    { numRuns: 60 },
  )
})

test('what is shown is what was counted when enough had come, and stays so', async () => {
  const { here, minimum, count, look } = scene()
  await count({ s: 20, n5: minimum - 1 })
  expect(await look()).toMatchObject({ services: 20, active: null, hidden: true })
  await count({ n5: 1 })
  expect(await look()).toMatchObject({ services: 20, active: minimum, stillOpen: 20 - minimum, hidden: false })
  await count({ s: 3, n1: minimum - 1 })
  expect(await look()).toMatchObject({ services: 20, active: minimum, praise: { numerator: minimum, denominator: minimum } })
  await count({ n1: 1 })
  expect(await look()).toMatchObject({ services: 23, active: 2 * minimum, praise: { numerator: minimum } })
  expect((await look()).trend.at(-1)).toMatchObject({ active: 2 * minimum })
  here.clock.moveTo(on('2026-06-01'))
  await count({ n5: 1 })
  expect(await look()).toMatchObject({ closed: true, active: 2 * minimum + 1 })
})

test('two who look at once see one and the same', async () => {
  const { minimum, count, look } = scene()
  await count({ s: 9, n5: minimum })
  const both = await Promise.all([look(), count({ n4: 1 }).then(() => look()), look()])
  expect(new Set(both.map(({ active }) => active)).size).toBe(1)
})

test('it may move exactly when a group has come since it last did', () => {
  const counters = fc.record({ n5: fc.nat(20), n2: fc.nat(20), s: fc.nat(50) })
  fc.assert(
    fc.property(counters, fc.option(counters, { nil: undefined }), fc.integer({ min: 1, max: 9 }), (now, last, minimum) => {
      const since = activeIn(now) - (last ? activeIn(last) : 0)
      expect(mayReveal(now, last && { counters: last }, minimum)).toBe(since >= minimum)
    }),
  )
})
