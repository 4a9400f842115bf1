import { type Result, refuse } from '../../shared/domain/result.ts'
import { handleReview, type ReviewAct, type ReviewHandling, reviewCommandOf } from '../../shared/domain/review/handle.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Regime } from '../../shared/domain/ticket/regime.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import type { ReviewStore } from './ports.ts'

/** The rules under which a review was filed, by the calendar as it is known now. */
export const regimeOfReview = (review: Review, rules: Rules): Regime => ({
  profile: profileOf(rules, review.profile),
  calendar: rules.calendar,
})

/** One handling of a review as one conditional write. Refuses what the domain refuses, and E3109 if somebody was faster. */
export async function saveReview(
  review: Review,
  handling: ReviewHandling,
  act: ReviewAct,
  { reviews, rules }: { reviews: Pick<ReviewStore, 'save'>; rules: Rules },
): Promise<Result<Review>> {
  const handled = handleReview(review, handling, act, regimeOfReview(review, rules))
  if (!handled.ok) return handled
  return (await reviews.save(handled.value, reviewCommandOf(review, handling))) ? handled : refuse('E3109')
}
