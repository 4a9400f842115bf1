import { escalateTickets } from '../ticket/escalate-tickets.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, tickets } from './parts/stores.ts'

/** Reminds before and escalates after the deadlines of bad ratings. */
export const handler = job(() => escalateTickets({ ...basics(), tickets: tickets(), cursors: cursors() }))
