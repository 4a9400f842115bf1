import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { isImpartial } from '../../shared/domain/review/handle.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import type { ReviewStore } from './ports.ts'
import type { ViewPorts } from './views.ts'

export interface ReviewPorts extends ViewPorts {
  readonly reviews: ReviewStore
  readonly tickets: Pick<TicketStore, 'get'>
}

/** Those who may decide: of the region or above it, and neither of the rated unit nor a party (二(三)3). */
export const mayDecide = (review: Review, staff: StaffIdentity): boolean =>
  review.regions.includes(staff.region) && isImpartial(review, { by: staff.id, org: staff.org })

/**
 * A review that the caller may decide on, with its ticket. Any other is as unknown as one that does not exist (E3100), also
 * when the ticket has since gone to the caller's own unit.
 */
export async function reviewToDecide(
  id: string,
  staff: StaffIdentity,
  { reviews, tickets }: ReviewPorts,
): Promise<Result<{ review: Review; ticket: Ticket }>> {
  const review = await reviews.get(id)
  if (!review || !mayDecide(review, staff)) return refuse('E3100')
  const ticket = await tickets.get(review.ticket)
  return ticket && ticket.org !== staff.org ? ok({ review, ticket }) : refuse('E3100')
}
