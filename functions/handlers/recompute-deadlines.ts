import { recomputeDeadlines } from '../calendar/recompute-deadlines.ts'
import { calendars, delivered } from './parts/calendar.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, evaluations, reviews, tickets } from './parts/stores.ts'

/** After a holiday notice was loaded: last days that rest on the calendar before it are computed anew. */
export const handler = job(() => {
  const stores = {
    calendars: calendars(),
    evaluations: evaluations(),
    tickets: tickets(),
    reviews: reviews(),
    cursors: cursors(),
  }
  return recomputeDeadlines({ ...basics(), ...stores, delivered })
})
