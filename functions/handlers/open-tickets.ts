import { readService } from '../adapters/dynamodb/service-item.ts'
import { openTicketFor } from '../ticket/open-tickets.ts'
import { basics } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { tickets } from './parts/stores.ts'

/** A rating that has just come in opens a ticket if it is bad. */
export const handler = oneByOne('open-tickets', readService, async ({ before, after }) => {
  if (after?.rating && !before?.rating) await openTicketFor(after, { ...basics(), tickets: tickets() })
})
