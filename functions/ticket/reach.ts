import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Regime } from '../../shared/domain/ticket/regime.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { isParty, supervisedIn } from '../../shared/domain/ticket/whose.ts'
import type { Directory } from '../directory/ports.ts'
import { type Clock, profileOf, type Rules, type StaffIdentity } from '../kernel/ports.ts'
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
export const isAbout = ({ staff, concerns }: Pick<Ticket, 'staff' | 'concerns'>, { id }: Pick<StaffIdentity, 'id'>): boolean =>
  staff === id || concerns === id

export const mayHandle = (ticket: Ticket, staff: StaffIdentity): boolean => ticket.org === staff.org && !isAbout(ticket, staff)

/** Whether an administrator supervises a ticket: its unit is of his region or beneath it, and it is not about himself. */
export const supervises = (ticket: Ticket, staff: Pick<StaffIdentity, 'id' | 'region'>, region = staff.region): boolean =>
  supervisedIn(ticket).includes(region) && !isAbout(ticket, staff)

/**
 * Whether an administrator may say that a case is unit `to`'s: stays with it, or is sent to it. One of the unit that served or
 * has the case may not: another of the region does, or one of the regions above. In the topmost, where nobody stands above, he
 * may say only that it is his own unit's, so that nobody sends what is about his unit away.
 */
export const mayAllot = (ticket: Ticket, staff: Pick<StaffIdentity, 'id' | 'org' | 'region'>, to: string): boolean =>
  supervises(ticket, staff) && (!isParty(ticket, staff.org) || (staff.region === supervisedIn(ticket).at(-1) && to === staff.org))

/** A ticket of the caller's own unit. Another unit's ticket is as unknown as one that does not exist (E3001). */
export async function ownTicket(id: string, staff: StaffIdentity, { tickets }: HandlePorts): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  return ticket && mayHandle(ticket, staff) ? ok(ticket) : refuse('E3001')
}

/** Whether the lead gave it to somebody else (谁办理、谁负责); the lead himself may always step in. */
export const isGivenAway = ({ assignee }: Ticket, { id, roles }: StaffIdentity): boolean =>
  assignee !== undefined && assignee !== id && !roles.includes('lead')

/** A ticket of the caller's unit that is his to handle. Refuses E3001, E3054. */
export async function ticketInHand(id: string, staff: StaffIdentity, ports: HandlePorts): Promise<Result<Ticket>> {
  const ticket = await ownTicket(id, staff, ports)
  return ticket.ok && isGivenAway(ticket.value, staff) ? refuse('E3054') : ticket
}
