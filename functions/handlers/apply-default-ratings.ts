import { applyDefaultRatings } from '../evaluation/apply-default-ratings.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, evaluations } from './parts/stores.ts'

/** Records the place's default on services nobody rated in time. */
export const handler = job(() => applyDefaultRatings({ ...basics(), evaluations: evaluations(), cursors: cursors() }))
