import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { isImpartial } from '../../shared/domain/review/handle.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { isParty, supervisedIn } from '../../shared/domain/ticket/whose.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import type { ReviewStore } from './ports.ts'
import type { ViewPorts } from './views.ts'

export interface ReviewPorts extends ViewPorts {
  readonly reviews: ReviewStore
  readonly tickets: Pick<TicketStore, 'get' | 'several'>
}

/**
 * Those who may decide (二(三)3): of the regions in which the ticket is supervised now, and neither a party nor of a unit that
 * filed, served or handles. Where a ticket is sent on, its review goes with it.
 */
export const mayDecide = (review: Review, ticket: Ticket, { id, org, region }: Decider): boolean =>
  supervisedIn(ticket).includes(region) && !isParty(ticket, org) && isImpartial(review, { by: id, org })

type Decider = Pick<StaffIdentity, 'id' | 'org' | 'region'>

/** A review that the caller may decide on, with its ticket. Any other is as unknown as one that does not exist (E3100). */
export async function reviewToDecide(
  id: string,
  staff: StaffIdentity,
  { reviews, tickets }: ReviewPorts,
): Promise<Result<{ review: Review; ticket: Ticket }>> {
  const review = await reviews.get(id)
  const ticket = review && (await tickets.get(review.ticket))
  return ticket && mayDecide(review, ticket, staff) ? ok({ review, ticket }) : refuse('E3100')
}

/** Those of several reviews that he may decide on, or watches over. */
export async function decidable(
  found: readonly Review[],
  staff: Decider,
  { tickets }: Pick<ReviewPorts, 'tickets'>,
): Promise<Review[]> {
  const own = await tickets.several([...new Set(found.map(({ ticket }) => ticket))])
  const of = new Map(own.map((ticket) => [ticket.id, ticket]))
  return found.filter((review) => {
    const ticket = of.get(review.ticket)
    return ticket !== undefined && mayDecide(review, ticket, staff)
  })
}
