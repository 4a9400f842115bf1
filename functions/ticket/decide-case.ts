import type { Input } from '../../shared/contract/routes.ts'
import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { approvalAwaited } from '../../shared/domain/ticket/acts.ts'
import type { Handling } from '../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { regionChain } from '../directory/places.ts'
import { profileOf, type StaffIdentity } from '../kernel/ports.ts'
import { handleTicket } from './handle-ticket.ts'
import { type HandlePorts, mayAllot, ownTicket, supervises } from './reach.ts'

/** Where somebody decides from: as the lead of the unit, or for the bureau over its region. */
export type Seat = 'lead' | 'bureau'
type Decided = Promise<Result<TicketDetail>>

/** A ticket of the bureau's region. Others, and what is about the caller, are unknown (E3001). */
async function ticketBelow(id: string, staff: StaffIdentity, { tickets }: HandlePorts): Promise<Result<Ticket>> {
  const ticket = await tickets.get(id)
  return ticket && supervises(ticket, staff) ? ok(ticket) : refuse('E3001')
}

const finder = (seat: Seat) => (seat === 'lead' ? ownTicket : ticketBelow)

/**
 * More time is granted or refused by the lead, or by the bureau in his place, and never by who asked for it (E3050). What was
 * granted is 延期 from its legal day on. Refuses E3001, E3009, E3055 and what the state table refuses.
 */
export async function decideExtension(
  { id, version, decision, reason }: Input<'decideExtension'>,
  staff: StaffIdentity,
  seat: Seat,
  ports: HandlePorts,
): Decided {
  const handling = decision === 'grant' ? ({ do: 'grant-extension' } as const) : refusing('refuse-extension', reason)
  return handling ? handleTicket({ id, version }, handling, staff, ports, finder(seat)) : noReason()
}

/**
 * A step of approval (预审、拟办、领导批示) is given, or the proposal sent back. The lead gives his own steps (E3051); the
 * bureau its own, and the lead's in his place; nobody approves what he proposed (E3050). Refuses E3001, E3009, E3055 and what
 * the state table refuses.
 */
export async function decideApproval(
  { id, version, decision, reason }: Input<'decideApproval'>,
  staff: StaffIdentity,
  seat: Seat,
  ports: HandlePorts,
): Decided {
  const handling = decision === 'approve' ? ({ do: 'approve', words: reason } as const) : refusing('send-back', reason)
  if (!handling) return noReason()
  return handleTicket({ id, version }, handling, staff, ports, async () => {
    const ticket = await finder(seat)(id, staff, ports)
    if (!ticket.ok || seat === 'bureau') return ticket
    const step = approvalAwaited(ticket.value, profileOf(ports.rules, ticket.value.profile))
    return step?.by === 'admin' ? refuse('E3051') : ticket
  })
}

/**
 * The bureau reviews a dispute about whose a ticket is (派单异议): it stays, or goes to another unit, which must be in the
 * directory and within the caller's region (E3053), and whose own bureau supervises it from then on. Nobody of a unit that is a
 * party decides (E3059), nor who raised the dispute (E3050). Refuses E3001, E3009, E3024 and what the state table refuses.
 */
export async function decideDispute(
  { id, version, decision, reason, org = '' }: Input<'decideDispute'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Decided {
  const keeps = decision === 'keep'
  const handledIn = keeps ? [] : await regionsOf(org, ports)
  const handling: Handling = keeps ? { do: 'keep', reason } : { do: 'reassign', reason, org, handledIn }
  return handleTicket({ id, version }, handling, staff, ports, async () => {
    const ticket = await ticketBelow(id, staff, ports)
    if (!ticket.ok) return ticket
    if (!mayAllot(ticket.value, staff, keeps ? ticket.value.org : org)) return refuse('E3059')
    return keeps || handledIn.includes(staff.region) ? ticket : refuse('E3053', { field: 'org' })
  })
}

/** The regions of a unit, its own first; none of one that is not in the directory. */
async function regionsOf(org: string, { directory, rules }: HandlePorts): Promise<string[]> {
  const unit = await directory.get('org', org)
  return unit ? regionChain(directory, unit.region, rules.profile.region) : []
}

const refusing = <D extends 'refuse-extension' | 'send-back'>(kind: D, reason: string | undefined): Handling | undefined =>
  reason === undefined ? undefined : { do: kind, reason }

const noReason = () => refuse('E3055', { field: 'reason' })
