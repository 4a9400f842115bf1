import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attempt, MOST_ATTEMPTS, pauseAfter } from '../../../shared/domain/delivery/delivery.ts'
import { settled, wanted } from '../../../shared/domain/delivery/settle.ts'

const NOW = 1_793_583_000_000
const fresh = wanted('superior', 'service', NOW, NOW)
const failed = (next: 'later' | 'park'): Attempt => ({ done: false, next, code: 'x', text: 'y' })

test('pauses grow, each twice the one before, and never beyond four hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (attempts) => {
      const [pause, next] = [pauseAfter(attempts), pauseAfter(attempts + 1)]
      expect(pause).toBeGreaterThanOrEqual(60_000)
      expect(next).toBe(Math.min(pause * 2, 4 * 3_600_000))
    }),
  )
})

test('until it is parked a delivery is tried for about a day', () => {
  const tries = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => pauseAfter(at + 1))
  const hours = tries.reduce((sum, pause) => sum + pause, 0) / 3_600_000
  expect(hours).toBeGreaterThan(12)
  expect(hours).toBeLessThan(36)
})

const attempts = fc.array(
  fc.oneof(
    fc.constant<Attempt>({ done: true, steps: ['service', 'rating'] }),
    fc.constant(failed('later')),
    fc.record({
      done: fc.constant(false as const),
      next: fc.constant('later' as const),
      code: fc.constant('x'),
      text: fc.constant('y'),
      steps: fc.constant(['service']),
    }),
  ),
  { maxLength: 30 },
)

test('whatever comes of its tries, what is acknowledged is kept, and it waits, is done or is parked', () => {
  fc.assert(
    fc.property(attempts, (outcomes) => {
      let one = fresh
      let now = NOW
      for (const outcome of outcomes) {
        const before = one
        one = settled(one, outcome, now)
        expect(one.kick).toBe(before.kick)
        expect(one.steps).toEqual(outcome.steps ?? before.steps)
        expect(one.state === 'done').toBe(outcome.done)
        expect(one.fault === undefined).toBe(outcome.done)
        if (one.state === 'waiting') expect(one.nextAt).toBeGreaterThan(now)
        if (one.state === 'parked') expect(one.attempts).toBeGreaterThanOrEqual(MOST_ATTEMPTS)
        now += 60_000
      }
    }),
  )
})

test('one that trying cannot help is parked at once, and one that is done counts from nought', () => {
  expect(settled(fresh, failed('park'), NOW)).toMatchObject({ state: 'parked', attempts: 1, fault: { code: 'x' } })
  const tired = { ...fresh, attempts: 5 }
  expect(settled(tired, { done: true }, NOW)).toMatchObject({ state: 'done', attempts: 0, doneAt: NOW, steps: [] })
})

test('one that is not to be tried yet waits until then and has not failed', () => {
  const until = NOW + 9 * 3_600_000
  const waits: Attempt = { done: false, next: 'wait', until, code: 'quiet', text: '夜间不发' }
  expect(settled(fresh, waits, NOW)).toMatchObject({ state: 'waiting', attempts: 0, nextAt: until })
})
