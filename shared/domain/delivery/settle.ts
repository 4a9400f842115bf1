import { civilDate, type Instant } from '../calendar/civil.ts'
import { type Attempt, type Delivery, type DeliveryKind, deliveryId, MOST_ATTEMPTS, pauseAfter } from './delivery.ts'

/** A delivery as it begins. */
export const wanted = (kind: DeliveryKind, service: string, since: Instant, now: Instant): Delivery => ({
  id: deliveryId(kind, service),
  kind,
  service,
  state: 'waiting',
  kick: 1,
  attempts: 0,
  nextAt: now,
  since,
  day: civilDate(since),
  steps: [],
})

/** A delivery after a try: done, waiting for the next one, or parked after the last or when trying is of no use. */
export function settled(seen: Delivery, attempt: Attempt, now: Instant): Delivery {
  const { fault: _, ...rest } = seen
  const steps = attempt.steps ?? seen.steps
  if (attempt.done) return { ...rest, steps, state: 'done', attempts: 0, doneAt: now }
  const fault = { code: attempt.code, text: attempt.text, at: now }
  if (attempt.next === 'wait') return { ...rest, steps, fault, state: 'waiting', nextAt: attempt.until }
  const attempts = seen.attempts + 1
  const parks = attempt.next === 'park' || attempts >= MOST_ATTEMPTS
  return {
    ...rest,
    steps,
    attempts,
    fault,
    state: parks ? 'parked' : 'waiting',
    nextAt: parks ? now : now + pauseAfter(attempts),
  }
}
