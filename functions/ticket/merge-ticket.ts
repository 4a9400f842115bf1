import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { type Result, refuse } from '../../shared/domain/result.ts'
import { isLaterOf, isNotPutOff, maySwallow } from '../../shared/domain/ticket/merging.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { handleTicket } from './handle-ticket.ts'
import { type HandlePorts, ownTicket, regimeOf } from './reach.ts'

/**
 * A ticket is dealt with in an earlier one of the same person and matter (并单), whose limit is then its own; never so that
 * something is put off by it (E3038). The earlier one learns of it from the stream (follow-mergers.ts). Refuses E3001 for a ticket of
 * another unit on either side, E3033 when it is not the same person and matter or not the earlier, E3036 when the other one has
 * been answered already, and what the state table refuses.
 */
export async function mergeTicket(
  target: { id: string; version: number },
  into: string,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<TicketDetail>> {
  const [seen, other] = [await ownTicket(target.id, staff, ports), await ownTicket(into, staff, ports)]
  if (!seen.ok) return seen
  if (!other.ok) return other
  if (!isLaterOf(seen.value, other.value)) return refuse('E3033', { field: 'into' })
  if (!maySwallow(other.value)) return refuse('E3036', { field: 'into' })
  const today = civilDate(ports.clock.now())
  if (!isNotPutOff(seen.value, other.value, today, regimeOf(seen.value, ports.rules))) return refuse('E3038', { field: 'into' })
  return handleTicket(target, { do: 'merge', ticket: into }, staff, ports)
}
