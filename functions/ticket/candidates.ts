import { isLaterOf, maySwallow } from '../../shared/domain/ticket/merging.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type HandlePorts, mayHandle } from './reach.ts'

/** Earlier tickets of the same person and matter in the unit, in which this one could be dealt with; the earliest first. */
export async function candidatesOf(ticket: Ticket, staff: StaffIdentity, { tickets }: HandlePorts): Promise<Ticket[]> {
  if (ticket.person === undefined) return []
  const found = (await tickets.openOf(ticket.org)).filter(
    (other) => mayHandle(other, staff) && isLaterOf(ticket, other) && maySwallow(other),
  )
  return found.sort((a, b) => a.openedAt - b.openedAt)
}
