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

/** Ends the reviews whose period for an objection is over and to which nobody objected. `changed` counts those it ended. */
export async function concludeReviews(ports: ConcludePorts): Promise<{ looked: number; changed: number }> {
  const { reviews, cursors, rules, clock } = ports
  const due = reviews.due.bind(reviews)
  return visitDue('conclude-reviews', civilDate(clock.now()), { cursors, due }, async (id) => {
    const review = await reviews.get(id)
    if (review?.state !== 'decided') return false
    const at = clock.now()
    const over = isOver(review, at, regimeOfReview(review, rules))
    const done = await saveReview(review, { do: over ? 'conclude' : 'postpone' }, { by: 'system', at }, ports)
    return over && done.ok
  })
}
