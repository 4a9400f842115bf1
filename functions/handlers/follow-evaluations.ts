import { readService } from '../adapters/dynamodb/service-item.ts'
import { followService } from '../delivery/follow-service.ts'
import { listAtDesk } from '../device/list-at-desk.ts'
import { openTicketFor } from '../ticket/open-tickets.ts'
import { basics } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { deliveries, deskList, tickets } from './parts/stores.ts'

/**
 * What follows from a change of a service: a bad rating opens its ticket, and what others are to know is put into the
 * outbox. Both are done before either can fail the change.
 */
export const handler = oneByOne('follow-evaluations', readService, async ({ before, after }) => {
  if (!after) return
  const said = (after.rating && !before?.rating) || (after.added && !before?.added)
  const done = await Promise.allSettled([
    said ? openTicketFor(after, { ...basics(), tickets: tickets() }) : undefined,
    listAtDesk(before, after, deskList()),
    followService(before, after, { ...basics(), deliveries: deliveries() }),
  ])
  for (const one of done) if (one.status === 'rejected') throw one.reason
})
