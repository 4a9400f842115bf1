import type { Input } from '../../shared/contract/routes.ts'
import type { CaseLine, LateView } from '../../shared/contract/schemas/supervision.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { locateRegion } from '../directory/locate.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type LatePorts, lateReviews } from '../review/late-reviews.ts'
import { byUrgency, caseLine } from './case-lines.ts'
import { type HandlePorts, supervises } from './reach.ts'

type Unit = LateView['units'][number]

/**
 * What is late in a region and below (督办): by how much, whose, and how far it was escalated; cases by unit, and reviews. What
 * is about the caller himself is not in it. Refuses E6003 for a region outside the caller's own.
 */
export async function listLate(
  input: Input<'lateTickets'>,
  staff: StaffIdentity,
  ports: HandlePorts & LatePorts,
): Promise<Result<LateView>> {
  const { directory, rules, tickets, clock } = ports
  const top = rules.profile.region
  const located = await locateRegion(directory, input.region ?? staff.region, staff.region, top)
  if (!located.ok) return located
  const { id, name, path } = located.value
  const now = clock.now()
  const below = await directory.children('region', id)
  const there = (await tickets.openUnder(top)).filter((ticket) => supervises(ticket, staff, id))
  const [lines, extended]: [CaseLine[], CaseLine[]] = [[], []]
  const units = new Map<string, Unit>()
  for (const ticket of there) {
    const line = await caseLine(ticket, now, rules, directory)
    if (!line) continue
    lines.push(line)
    if (line.urgency !== 'overdue') {
      if (ticket.clock?.legalDue !== undefined && ticket.answeredAt === undefined) extended.push(line)
      continue
    }
    const unit = units.get(ticket.org) ?? { ...(await unitOf(ticket.org, ports)), tickets: [] }
    units.set(ticket.org, { ...unit, tickets: [...unit.tickets, line] })
  }
  const listed = [...units.values()].map((unit) => ({ ...unit, tickets: [...unit.tickets].sort(byUrgency) }))
  listed.sort((a, b) => b.tickets.length - a.tickets.length || a.orgName.localeCompare(b.orgName, 'zh'))
  const count = (test: (line: CaseLine) => boolean) => lines.filter(test).length
  return ok({
    region: { id, name, path: [...path], below: below.map((each) => ({ id: each.id, name: each.name })) },
    units: listed,
    extended: extended.sort(byUrgency),
    reviews: await lateReviews(id, staff, ports),
    counts: {
      open: lines.length,
      late: count(({ urgency }) => urgency === 'overdue'),
      today: count(({ urgency }) => urgency === 'today'),
      waiting: count(({ asked }) => asked?.seat === 'bureau'),
    },
    place: placeView(rules, now),
  })
}

async function unitOf(org: string, { directory }: HandlePorts): Promise<Omit<Unit, 'tickets'>> {
  const unit = await directory.get('org', org)
  return { org, orgName: unit?.name ?? '—', regionName: await nameOf(directory, 'region', unit?.region ?? '') }
}
