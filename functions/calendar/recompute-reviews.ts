import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { periodChange, recomputeReview } from '../../shared/domain/review/recompute.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { ClockChange } from '../../shared/domain/ticket/recompute.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import { saveAnew } from './save-anew.ts'

export interface RecomputeReviewsPorts {
  readonly reviews: Pick<ReviewStore, 'get' | 'save' | 'openUnder'>
  readonly rules: Rules
  readonly clock: Clock
}

/** The reviews that have not ended whose last day a newer calendar changes, the soonest first. */
export async function reviewChanges(
  before: Calendar,
  after: Calendar,
  { reviews, rules }: RecomputeReviewsPorts,
): Promise<Array<ClockChange & { readonly review: Review }>> {
  const open = await reviews.openUnder(rules.profile.region)
  return open
    .flatMap((review) => {
      const change = periodChange(review, profileOf(rules, review.profile), before, after)
      return change ? [{ review, ...change }] : []
    })
    .sort((a, b) => (a.after.due + a.review.id < b.after.due + b.review.id ? -1 : 1))
}

/** Computes what reviews wait for anew, each by one conditional write: there are few. It may be repeated. */
export async function recomputeReviews(
  before: Calendar,
  after: Calendar,
  ports: RecomputeReviewsPorts,
): Promise<{ looked: number; changed: number }> {
  const { reviews, rules, clock } = ports
  const anew = (review: Review) => recomputeReview(review, clock.now(), profileOf(rules, review.profile), before, after)
  const waiting = (await reviewChanges(before, after, ports)).filter(({ review }) => anew(review) !== undefined)
  const store = { get: reviews.get, save: (review: Review) => reviews.save(review, 'recompute') }
  const changed = await saveAnew(
    waiting.map(({ review }) => review),
    anew,
    store,
  )
  return { looked: waiting.length, changed }
}
