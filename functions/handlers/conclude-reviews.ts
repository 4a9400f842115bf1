import { concludeReviews } from '../review/conclude-reviews.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, reviews } from './parts/stores.ts'

/** Ends the reviews to which nobody objected in time. */
export const handler = job(() => concludeReviews({ ...basics(), reviews: reviews(), cursors: cursors() }))
