import type { AskedView, CaseLine } from '../../shared/contract/schemas/supervision.ts'
import { type CivilDate, civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import type { Approval, PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { awaitedClock } from '../../shared/domain/ticket/clock.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { TicketCommand } from '../../shared/domain/ticket/transitions.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'

/** Days before the due day from which a case is urgent. */
const SOON_DAYS = 2

/** The step of approval that is due now; undefined when none is. */
export const stepOf = ({ proposal }: Ticket, profile: PolicyProfile): Approval | undefined =>
  proposal && profile.procedure.approvals[proposal.approved.length]

const ASKED: ReadonlyArray<readonly [Ticket['state'], TicketCommand, AskedView['what']]> = [
  ['disputed', 'dispute', 'dispute'],
  ['proposed', 'propose', 'approval'],
  ['extension-asked', 'ask-extension', 'extension'],
]

/** What waits for a decision on a ticket: the event that asked for it, of what kind it is, and who decides. */
export function askedOf(ticket: Ticket, profile: PolicyProfile) {
  const found = ASKED.find(([state]) => state === ticket.state)
  const event = found && ticket.history.findLast(({ command }) => command === found[1])
  if (!found || !event) return undefined
  const step = stepOf(ticket, profile)
  const seat = found[2] === 'dispute' || step?.by === 'admin' ? ('bureau' as const) : ('lead' as const)
  return { what: found[2], event, seat, step }
}

async function askedView(ticket: Ticket, profile: PolicyProfile, directory: Directory): Promise<AskedView | undefined> {
  const asked = askedOf(ticket, profile)
  if (!asked) return undefined
  const { note, by, at } = asked.event
  const reason = note.reason ?? note.ruleCited
  return {
    what: asked.what,
    seat: asked.seat,
    by: await nameOf(directory, 'staff', by),
    at: civilTime(at),
    ...(reason ? { reason } : {}),
    ...(note.until ? { until: note.until } : {}),
    ...(note.org ? { org: note.org, orgName: await nameOf(directory, 'org', note.org) } : {}),
    ...(note.triage ? { triage: note.triage } : {}),
    ...(note.plannedFor ? { plannedFor: note.plannedFor } : {}),
    ...(asked.step ? { step: asked.step.name } : {}),
  }
}

/** How an open ticket stands with the clock of what is awaited next; undefined when nothing is awaited any more. */
export async function caseLine(ticket: Ticket, now: Instant, rules: Rules, directory: Directory): Promise<CaseLine | undefined> {
  const profile = profileOf(rules, ticket.profile)
  const clock = awaitedClock(ticket, profile, rules.calendar)
  if (!clock) return undefined
  const today = civilDate(now)
  const due = dueView(clock, today, profile, rules, ticket.regions)
  const rung = profile.ladder.find(({ id }) => id === ticket.rungs.at(-1))?.name
  const asked = await askedView(ticket, profile, directory)
  return {
    id: ticket.id,
    version: ticket.version,
    number: ticket.number,
    taskName: ticket.taskName,
    state: ticket.state,
    regionName: await nameOf(directory, 'region', ticket.regions[0] ?? ''),
    orgName: await nameOf(directory, 'org', ticket.org),
    windowName: await nameOf(directory, 'window', ticket.window),
    due,
    urgency: urgencyOf(due.date, today, due.left),
    ...(ticket.assignee ? { assignee: ticket.assignee, assigneeName: await nameOf(directory, 'staff', ticket.assignee) } : {}),
    ...(rung ? { rung } : {}),
    extended: ticket.extensions > 0,
    ...(asked ? { asked } : {}),
  }
}

function urgencyOf(due: CivilDate, today: CivilDate, left: number): CaseLine['urgency'] {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return left <= SOON_DAYS ? 'soon' : 'later'
}

/** The longest overdue first, then by the last day. */
export const byUrgency = (a: CaseLine, b: CaseLine): number =>
  a.due.date.localeCompare(b.due.date) || a.number.localeCompare(b.number)
