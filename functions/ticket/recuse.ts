import type { Input } from '../../shared/contract/routes.ts'
import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { handleTicket } from './handle-ticket.ts'
import { type HandlePorts, ownTicket } from './reach.ts'

/**
 * The lead writes down whom a case is about that names only a unit or a window (被反映人): he neither sees nor handles it from
 * then on (回避), and is not told. Refuses
 * E3001, E3009, E3068, E3069 and what the state table refuses.
 */
export async function recuse(
  { id, version, concerns }: Input<'recuseConcerned'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<TicketDetail>> {
  return handleTicket({ id, version }, { do: 'recuse', concerns }, staff, ports, async () => {
    const ticket = await ownTicket(id, staff, ports)
    if (!ticket.ok) return ticket
    const people = await ports.directory.children('staff', staff.org)
    return people.some((one) => one.id === concerns) ? ok(ticket.value) : refuse('E3069', { field: 'concerns' })
  })
}
