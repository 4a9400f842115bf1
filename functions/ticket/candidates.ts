import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { isLaterOf, isNotPutOff, maySwallow } from '../../shared/domain/ticket/merging.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type HandlePorts, mayHandle, regimeOf } from './reach.ts'

/** Earlier tickets of the same person and matter in the unit, in which this one could be dealt with; the earliest first. */
export async function candidatesOf(
  ticket: Ticket,
  staff: StaffIdentity,
  { tickets, rules, clock }: HandlePorts,
): Promise<Ticket[]> {
  if (ticket.person === undefined) return []
  const [today, regime] = [civilDate(clock.now()), regimeOf(ticket, rules)]
  const found = (await tickets.openOf(ticket.org)).filter(
    (other) =>
      mayHandle(other, staff) && isLaterOf(ticket, other) && maySwallow(other) && isNotPutOff(ticket, other, today, regime),
  )
  return found.sort((a, b) => a.openedAt - b.openedAt)
}
