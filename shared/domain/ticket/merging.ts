import type { Ticket } from './ticket.ts'
import type { TicketState } from './transitions.ts'

/** States in which a ticket still takes in another: before its citizen has the answer. */
const TAKING: readonly TicketState[] = ['received', 'verified', 'proposed', 'rectifying', 'extension-asked', 'answering']

/** Whether another ticket of the same person may still be dealt with in this one. */
export const maySwallow = ({ state }: Pick<Ticket, 'state'>): boolean => TAKING.includes(state)

/**
 * Whether both are of the same person and matter, in one unit, and `other` came first. Later into earlier only: two can then never
 * be merged into each other, and no limit becomes longer by it.
 */
export function isLaterOf(ticket: Ticket, other: Ticket): boolean {
  const same = ticket.person !== undefined && ticket.person === other.person && ticket.taskCode === other.taskCode
  const later = ticket.openedAt > other.openedAt || (ticket.openedAt === other.openedAt && ticket.id > other.id)
  return same && ticket.org === other.org && later
}
