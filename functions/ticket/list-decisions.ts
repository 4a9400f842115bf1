import type { Input } from '../../shared/contract/routes.ts'
import type { DecisionsView, UnitsView } from '../../shared/contract/schemas/supervision.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { askedOf } from '../../shared/domain/ticket/asked.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { locateRegion } from '../directory/locate.ts'
import { byName } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { byUrgency, caseLine } from './case-lines.ts'
import { type HandlePorts, mayAllot, supervises } from './reach.ts'

/** Whether what waits on a ticket may be decided by an administrator: a dispute by nobody who raised it or is a party. */
function isOpenTo(ticket: Ticket, staff: StaffIdentity): boolean {
  const asked = askedOf(ticket)
  if (asked?.what !== 'dispute') return asked !== undefined && supervises(ticket, staff)
  return asked.event.by !== staff.id && [ticket.org, staff.org].some((to) => mayAllot(ticket, staff, to))
}

/** What waits for a decision under the caller's region: the bureau's own, and what leads have to decide. */
export async function listDecisions(staff: StaffIdentity, ports: HandlePorts): Promise<Result<DecisionsView>> {
  const { rules, directory, tickets, clock } = ports
  const now = clock.now()
  const waiting = (await tickets.openUnder(rules.profile.region)).filter((ticket) => isOpenTo(ticket, staff))
  const lines = (await Promise.all(waiting.map((ticket) => caseLine(ticket, now, rules, directory))))
    .filter((line) => line !== undefined)
    .sort(byUrgency)
  const of = (seat: 'bureau' | 'lead') => lines.filter(({ asked }) => asked?.seat === seat)
  return ok({ bureau: of('bureau'), leads: of('lead'), place: placeView(rules, now) })
}

/** Units of a region within the caller's, to send a ticket to, with the regions beneath it. Refuses E6003. */
export async function listUnits(
  { region }: Input<'unitsToChoose'>,
  staff: StaffIdentity,
  { directory, rules }: HandlePorts,
): Promise<Result<UnitsView>> {
  const located = await locateRegion(directory, region ?? staff.region, staff.region, rules.profile.region)
  if (!located.ok) return located
  const { id, name, path } = located.value
  const [below, units] = await Promise.all([directory.children('region', id), directory.children('org', id)])
  const shown = (entries: ReadonlyArray<{ readonly id: string; readonly name: string }>) =>
    entries.map((entry) => ({ id: entry.id, name: entry.name })).sort(byName)
  return ok({ region: { id, name, path: [...path], below: shown(below) }, units: shown(units) })
}
