import { alertOverdueCards } from '../card/alert-overdue-cards.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cards, cursors } from './parts/stores.ts'

/** Tells keepers, and then those above them, of comment cards that were not entered in time. */
export const handler = job(() => alertOverdueCards({ ...basics(), cards: cards(), cursors: cursors() }))
