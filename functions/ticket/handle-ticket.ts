import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { commandOf, type Handling } from '../../shared/domain/ticket/handling.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import { ticketDetail } from './detail-view.ts'
import { type HandlePorts, ownTicket, regimeOf, ticketInHand } from './reach.ts'

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
 * A handler calls, verifies, classes, puts right, answers or calls back, or says that it is not his unit’s. `version` is the
 * one he saw: if somebody was faster, E3009. Refuses E3001, E3054 when the lead gave it to somebody else, and what the state table and the local rules refuse (E3002–E3035).
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
