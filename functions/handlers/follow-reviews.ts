import { readReview } from '../adapters/dynamodb/review-item.ts'
import { tellReview } from '../notice/review-notice.ts'
import { carryOut } from '../review/carry-out.ts'
import { basics } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { reminders } from './parts/reminder-ports.ts'
import { directory, evaluations, tickets } from './parts/stores.ts'

/** A review that is final takes effect on the rating and on the case; what was decided is told. */
export const handler = oneByOne('follow-reviews', readReview, async ({ before, after }) => {
  if (after?.state === 'final') await carryOut(after, { ...basics(), evaluations: evaluations(), tickets: tickets() })
  const told = { ...basics(), directory: directory(), tickets: tickets(), deliveries: deliveries(), reminders: reminders() }
  await tellReview(before, after, told)
})
