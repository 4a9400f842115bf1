import { expect, test } from 'vitest'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const HOUR = 3_600_000
const ALLOWED = { windowMs: HOUR, most: 5 }

onEveryEngine('throttle', (stores) => {
  test('of twenty at once as many pass as are allowed, and in the next window again', async () => {
    const { throttle } = stores()
    const key = fresh()
    const take = (at: number) => throttle.take('case', key, at, ALLOWED)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => take(NOW)))
    expect(outcomes.filter(Boolean)).toHaveLength(5)
    expect(await take(NOW)).toBe(false)
    expect(await take(NOW + HOUR)).toBe(true)
  })

  test('keys and kinds are counted apart', async () => {
    const { throttle } = stores()
    const [one, two] = [fresh(), fresh()]
    const last = { ...ALLOWED, most: 1 }
    expect(await throttle.take('case', one, NOW, last)).toBe(true)
    expect(await throttle.take('case', one, NOW, last)).toBe(false)
    expect(await throttle.take('case', two, NOW, last)).toBe(true)
    expect(await throttle.take('address', one, NOW, last)).toBe(true)
  })
})
