import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { isParty } from '../../shared/domain/ticket/whose.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import { mayDecide } from '../review/reach-review.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { isAbout, isGivenAway, mayHandle, supervises } from '../ticket/reach.ts'

interface Reaching {
  readonly tickets: Pick<TicketStore, 'get'>
}

const has = (staff: StaffIdentity, ...roles: StaffIdentity['roles'][number][]): boolean =>
  roles.some((role) => staff.roles.includes(role))

/** A ticket of the caller's own unit, to do something with; others are unknown. Refuses E3001, E3054 for one given to another. */
export async function ticketToHandle(id: string, staff: StaffIdentity, { tickets }: Reaching): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  if (!ticket || !has(staff, 'handler', 'lead') || !mayHandle(ticket, staff)) return refuse('E3001')
  return isGivenAway(ticket, staff) ? refuse('E3054') : ok(ticket)
}

/**
 * A ticket to look into: of the caller's own unit, of a unit of his region and below for those who supervise, or one whose review he may
 * decide on. Others: E3001.
 */
export async function seenTicket(
  id: string,
  staff: StaffIdentity,
  { tickets, reviews }: Reaching & { readonly reviews: Pick<ReviewStore, 'ofTicket'> },
): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  if (!ticket || isAbout(ticket, staff)) return refuse('E3001')
  const own = has(staff, 'handler', 'lead') && mayHandle(ticket, staff)
  const above = has(staff, 'admin') && supervises(ticket, staff)
  if (own || above) return ok(ticket)
  const asked = has(staff, 'reviewer') && !isParty(ticket, staff.org) ? await reviews.ofTicket(id) : []
  return asked.some((review) => mayDecide(review, ticket, staff)) ? ok(ticket) : refuse('E3001')
}
