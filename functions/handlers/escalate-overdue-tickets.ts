import { escalateTickets } from '../ticket/escalate-tickets.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, reviews, tickets } from './parts/stores.ts'

/** Reminds before and escalates after the deadlines of bad ratings, and forgets the numbers of those that have ended. */
export const handler = job(() => escalateTickets({ ...basics(), tickets: tickets(), reviews: reviews(), cursors: cursors() }))
