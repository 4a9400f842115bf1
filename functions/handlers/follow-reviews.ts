import { readReview } from '../adapters/dynamodb/review-item.ts'
import { carryOut } from '../review/carry-out.ts'
import { basics } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { evaluations, tickets } from './parts/stores.ts'

/** A review that is final takes effect on the rating and on the case. */
export const handler = oneByOne('follow-reviews', readReview, async ({ after }) => {
  if (after?.state === 'final') await carryOut(after, { ...basics(), evaluations: evaluations(), tickets: tickets() })
})
