import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { commandOf, type Handling } from '../../shared/domain/ticket/handling.ts'
import type { Regime } from '../../shared/domain/ticket/regime.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Directory } from '../directory/ports.ts'
import { type Clock, profileOf, type Rules, type StaffIdentity } from '../kernel/ports.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import { ticketDetail } from './detail-view.ts'
import type { TicketStore } from './ports.ts'

export interface HandlePorts {
  readonly tickets: TicketStore
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** The rules under which a ticket was opened, by the calendar as it is known now. */
export const regimeOf = (ticket: Ticket, rules: Rules): Regime => ({
  profile: profileOf(rules, ticket.profile),
  calendar: rules.calendar,
})

/** Nobody handles, or sees, the rating of himself (二(三)1 核实由承办单位安排专人). */
export const isAbout = (ticket: Ticket, staff: Pick<StaffIdentity, 'id'>): boolean => ticket.staff === staff.id

export const mayHandle = (ticket: Ticket, staff: StaffIdentity): boolean => ticket.org === staff.org && !isAbout(ticket, staff)

/** A ticket of the caller's own unit. Another unit's ticket is as unknown as one that does not exist (E3001). */
export async function ownTicket(id: string, staff: StaffIdentity, { tickets }: HandlePorts): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  return ticket && mayHandle(ticket, staff) ? ok(ticket) : refuse('E3001')
}

/** Whether the lead gave it to somebody else (谁办理、谁负责); the lead himself may always step in. */
export const isGivenAway = ({ assignee }: Ticket, { id, roles }: StaffIdentity): boolean =>
  assignee !== undefined && assignee !== id && !roles.includes('lead')

/** A ticket of the caller's unit that is his to handle. Refuses E3001, E3054. */
async function ticketInHand(id: string, staff: StaffIdentity, ports: HandlePorts): Promise<Result<Ticket>> {
  const ticket = await ownTicket(id, staff, ports)
  return ticket.ok && isGivenAway(ticket.value, staff) ? refuse('E3054') : ticket
}

/** A handler looks at a ticket of his unit; that he did is on record. Refuses E3001. */
export async function openTicketPage(
  id: string,
  staff: StaffIdentity,
  ports: HandlePorts & LookPorts,
): Promise<Result<TicketDetail>> {
  const ticket = await ownTicket(id, staff, ports)
  if (!ticket.ok) return ticket
  await noteLook('ticket', ticket.value, staff, ports)
  return ok(await ticketDetail(ticket.value, staff, ports))
}

/**
 * A handler calls, verifies, classes, puts right, answers or calls back, or says that it is not his unit’s. `version` is the one he saw: if somebody was faster, E3009.
 * Refuses E3001 and what the state table and the local rules refuse (E3002–E3035).
 */
export async function handleTicket(
  target: { id: string; version: number },
  handling: Handling,
  staff: StaffIdentity,
  ports: HandlePorts,
  find: typeof ownTicket = ticketInHand,
): Promise<Result<TicketDetail>> {
  const seen = await find(target.id, staff, ports)
  if (!seen.ok) return seen
  if (seen.value.version !== target.version) return refuse('E3009')
  const regime = regimeOf(seen.value, ports.rules)
  const handled = handle(seen.value, handling, { by: staff.id, at: ports.clock.now() }, regime)
  if (!handled.ok) return handled
  if (!(await ports.tickets.save(handled.value, commandOf(seen.value, handling, regime.profile)))) return refuse('E3009')
  return ok(await ticketDetail(handled.value, staff, ports))
}
