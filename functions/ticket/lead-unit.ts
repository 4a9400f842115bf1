import type { Input } from '../../shared/contract/routes.ts'
import type { CaseLine, UnitView } from '../../shared/contract/schemas/supervision.ts'
import type { TicketDetail } from '../../shared/contract/schemas/ticket.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { IdentityStore, Member } from '../identity/ports.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { byUrgency, caseLine } from './case-lines.ts'
import { handleTicket } from './handle-ticket.ts'
import { type HandlePorts, isAbout, mayHandle, ownTicket } from './reach.ts'

export interface LeadPorts extends HandlePorts {
  readonly identities: Pick<IdentityStore, 'members'>
}

interface Hand {
  readonly staff: string
  readonly name: string
  readonly lead: boolean
}

/** Those of a unit who handle its tickets: with an account, a role for it, and still on the unit's list in the directory. */
async function handsOf(org: string, { directory, identities }: LeadPorts): Promise<Hand[]> {
  const [people, members] = await Promise.all([directory.children('staff', org), identities.members(org)])
  const has = (staff: string, ...roles: Member['roles']) =>
    members.some((member) => member.staff === staff && member.roles.some((role) => roles.includes(role)))
  return people.filter(({ id }) => has(id, 'handler', 'lead')).map(({ id, name }) => ({ staff: id, name, lead: has(id, 'lead') }))
}

const tallyOf = (lines: readonly CaseLine[]) => ({
  open: lines.length,
  overdue: lines.filter(({ urgency }) => urgency === 'overdue').length,
  today: lines.filter(({ urgency }) => urgency === 'today').length,
})
const waitingIn = (lines: readonly CaseLine[]): number => lines.filter(({ asked }) => asked?.seat === 'lead').length

/** The lead's unit: its open cases, and how many each handler has, what is late and what waits for the lead (R40). */
export async function unitOverview(staff: StaffIdentity, ports: LeadPorts): Promise<Result<UnitView>> {
  const now = ports.clock.now()
  const [hands, open] = await Promise.all([handsOf(staff.org, ports), ports.tickets.openOf(staff.org)])
  const own = open.filter((ticket) => mayHandle(ticket, staff))
  const lines = (await Promise.all(own.map((ticket) => caseLine(ticket, now, ports.rules, ports.directory))))
    .filter((line) => line !== undefined)
    .sort(byUrgency)
  const named = new Set(hands.map((hand) => hand.staff))
  const handlers = hands.map((hand) => {
    const his = lines.filter(({ assignee }) => assignee === hand.staff)
    return { ...hand, ...tallyOf(his), waiting: waitingIn(his) }
  })
  return ok({
    handlers: handlers.sort((a, b) => b.overdue - a.overdue || b.open - a.open || a.name.localeCompare(b.name, 'zh')),
    unassigned: tallyOf(lines.filter(({ assignee }) => assignee === undefined || !named.has(assignee))),
    tickets: lines,
    counts: { ...tallyOf(lines), waiting: waitingIn(lines) },
    place: placeView(ports.rules, now),
  })
}

/**
 * The lead names the handler of a ticket (谁办理、谁负责): one of the unit who handles tickets, and never the one it is about.
 * Refuses E3001, E3009, E3052 and what the state table refuses.
 */
export async function assignTicket(
  { id, version, to }: Input<'assignTicket'>,
  staff: StaffIdentity,
  ports: LeadPorts,
): Promise<Result<TicketDetail>> {
  return handleTicket({ id, version }, { do: 'assign', to }, staff, ports, async () => {
    const ticket = await ownTicket(id, staff, ports)
    if (!ticket.ok) return ticket
    const known = (await handsOf(staff.org, ports)).some((hand) => hand.staff === to)
    return known && !isAbout(ticket.value, { id: to }) ? ticket : refuse('E3052', { field: 'to' })
  })
}
