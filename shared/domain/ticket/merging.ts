import type { CivilDate } from '../calendar/civil.ts'
import { runningClock } from './clock.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'
import type { TicketState } from './transitions.ts'
import { servedOrg } from './whose.ts'

/** States in which a ticket still takes in another: before its citizen has the answer. */
const TAKING: readonly TicketState[] = ['received', 'verified', 'proposed', 'rectifying', 'extension-asked', 'answering']

/** Whether another ticket of the same person may still be dealt with in this one. */
export const maySwallow = ({ state }: Pick<Ticket, 'state'>): boolean => TAKING.includes(state)

/**
 * Whether both are of the same person and matter, about the same member of staff of one unit, wherever they were sent on to, and
 * `other` came first. Later into earlier only: two can then never be merged into each other.
 */
export function isLaterOf(ticket: Ticket, other: Ticket): boolean {
  const same = ticket.person !== undefined && ticket.person === other.person && ticket.taskCode === other.taskCode
  const later = ticket.openedAt > other.openedAt || (ticket.openedAt === other.openedAt && ticket.id > other.id)
  const about = ticket.staff === other.staff && ticket.concerns === other.concerns && servedOrg(ticket) === servedOrg(other)
  return same && ticket.org === other.org && about && later
}

/** Whether nothing is put off by dealing with `ticket` in `other`: it is not late, and the legal limit of the other ends no later. */
export function isNotPutOff(ticket: Ticket, other: Ticket, today: CivilDate, { profile, calendar }: Regime): boolean {
  const own = runningClock(ticket, profile, calendar)
  if (today > own.due) return false
  return ticket.clock === undefined || (other.clock !== undefined && runningClock(other, profile, calendar).due <= own.due)
}
