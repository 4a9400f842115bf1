import { expect, test } from 'vitest'
import { activeIn } from '../../shared/domain/statistics/reveal.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const MONTHS = ['2026-10', '2026-11']
const counted = (n5: number, n1 = 0) => ({ counters: { s: 40, n5, n1, i510: 2 } })

onEveryEngine('reveals', (stores) => {
  test('what was shown stands until enough ratings came since', async () => {
    const [staff, month] = [fresh(), '2026-11']
    const advance = (n5: number) => stores().reveals.advance(staff, month, counted(n5), 5)
    expect(await stores().reveals.read(staff, MONTHS)).toEqual(new Map())
    expect(await advance(6)).toEqual(counted(6))
    expect(await advance(10)).toEqual(counted(6))
    expect(await advance(3)).toEqual(counted(6))
    expect(await advance(11)).toEqual(counted(11))
    expect(await stores().reveals.read(staff, MONTHS)).toEqual(new Map([[month, counted(11)]]))
    expect(await stores().reveals.read(staff, ['2026-10'])).toEqual(new Map())
    expect(await stores().reveals.read(fresh(), MONTHS)).toEqual(new Map())
  })

  test('of many at once all see the same, or groups apart', async () => {
    const staff = fresh()
    const seen = await Promise.all(
      Array.from({ length: 12 }, (_, more) => stores().reveals.advance(staff, '2026-11', counted(5 + more), 5)),
    )
    const counts = [...new Set(seen.map(({ counters }) => activeIn(counters)))].sort((a, b) => a - b)
    for (const [at, count] of counts.entries()) expect(count - (counts[at - 1] ?? 0)).toBeGreaterThanOrEqual(5)
  })
})
