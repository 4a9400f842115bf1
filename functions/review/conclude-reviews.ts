import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { isOver } from '../../shared/domain/review/handle.ts'
import { type Cursors, visitDue } from '../kernel/due-work.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { ReviewStore } from './ports.ts'
import { regimeOfReview, saveReview } from './save-review.ts'

export interface ConcludePorts {
  readonly reviews: ReviewStore
  readonly cursors: Cursors
  readonly rules: Rules
  readonly clock: Clock
}

/**
 * Ends the reviews whose period for an objection is over and to which nobody objected; reminds before, and escalates after, the
 * last day on which others are to be decided or ruled on (二(三)3), one rung at a time. `changed` counts those it ended and the
 * rungs climbed.
 */
export async function concludeReviews(ports: ConcludePorts): Promise<{ looked: number; changed: number }> {
  const { reviews, cursors, rules, clock } = ports
  const due = reviews.due.bind(reviews)
  return visitDue('conclude-reviews', civilDate(clock.now()), { cursors, due }, async (id) => {
    const review = await reviews.get(id)
    const at = clock.now()
    if (review?.wakeOn === undefined || review.wakeOn > civilDate(at)) return false
    const looked = review.state === 'decided' ? 'postpone' : 'escalate'
    const over = review.state === 'decided' && isOver(review, at, regimeOfReview(review, rules))
    const saved = await saveReview(review, { do: over ? 'conclude' : looked }, { by: 'system', at }, ports)
    return saved.ok && (over || saved.value.history.length > review.history.length)
  })
}
