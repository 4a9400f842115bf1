import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { isAbout, mayHandle } from '../ticket/handle-ticket.ts'
import type { TicketStore } from '../ticket/ports.ts'

interface Reaching {
  readonly tickets: Pick<TicketStore, 'get'>
}

const has = (staff: StaffIdentity, ...roles: StaffIdentity['roles'][number][]): boolean =>
  roles.some((role) => staff.roles.includes(role))

/** A ticket of the caller's own unit, to do something with. Any other is unknown (E3001). */
export async function ownTicket(id: string, staff: StaffIdentity, { tickets }: Reaching): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  return ticket && has(staff, 'handler', 'lead') && mayHandle(ticket, staff) ? ok(ticket) : refuse('E3001')
}

/** A ticket to look into: of the caller's own unit, or of his region and below for those who supervise. Others: E3001. */
export async function seenTicket(id: string, staff: StaffIdentity, { tickets }: Reaching): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  if (!ticket || isAbout(ticket, staff)) return refuse('E3001')
  const own = has(staff, 'handler', 'lead') && mayHandle(ticket, staff)
  const above = has(staff, 'admin') && ticket.regions.includes(staff.region)
  return own || above ? ok(ticket) : refuse('E3001')
}
