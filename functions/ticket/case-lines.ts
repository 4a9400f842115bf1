import type { AskedView, CaseLine } from '../../shared/contract/schemas/supervision.ts'
import { civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { approvalAwaited } from '../../shared/domain/ticket/acts.ts'
import { askedOf } from '../../shared/domain/ticket/asked.ts'
import { awaitedClock } from '../../shared/domain/ticket/clock.ts'
import { ladderOf } from '../../shared/domain/ticket/ladder.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'
import { urgencyOf } from './views.ts'

/** Who decides what waits on a ticket: the lead of its unit, or the bureau. */
export const seatOf = (ticket: Ticket, profile: PolicyProfile): AskedView['seat'] =>
  ticket.state === 'disputed' || approvalAwaited(ticket, profile)?.by === 'admin' ? 'bureau' : 'lead'

async function askedView(ticket: Ticket, profile: PolicyProfile, directory: Directory): Promise<AskedView | undefined> {
  const asked = askedOf(ticket)
  if (!asked) return undefined
  const step = approvalAwaited(ticket, profile)
  const { note, by, at } = asked.event
  const reason = note.reason ?? note.ruleCited
  return {
    what: asked.what,
    seat: seatOf(ticket, profile),
    by: await nameOf(directory, 'staff', by),
    at: civilTime(at),
    ...(reason ? { reason } : {}),
    ...(note.until ? { until: note.until } : {}),
    ...(note.org ? { org: note.org, orgName: await nameOf(directory, 'org', note.org) } : {}),
    ...(note.triage ? { triage: note.triage } : {}),
    ...(note.plannedFor ? { plannedFor: note.plannedFor } : {}),
    ...(step ? { step: step.name } : {}),
  }
}

/** How an open ticket stands with the clock of what is awaited next; undefined when nothing is awaited any more. */
export async function caseLine(ticket: Ticket, now: Instant, rules: Rules, directory: Directory): Promise<CaseLine | undefined> {
  const profile = profileOf(rules, ticket.profile)
  const clock = awaitedClock(ticket, profile, rules.calendar)
  if (!clock) return undefined
  const today = civilDate(now)
  const due = dueView(clock, today, profile, rules, ticket.regions)
  const rung = ladderOf(clock, profile).find(({ id }) => id === ticket.rungs.at(-1))?.name
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
    ...(ticket.staff === '' ? { namesNobody: true } : {}),
    ...(ticket.concerns ? { concernsName: await nameOf(directory, 'staff', ticket.concerns) } : {}),
    ...(rung ? { rung } : {}),
    extended: ticket.extensions > 0,
    ...(asked ? { asked } : {}),
  }
}

/** The longest overdue first, then by the last day. */
export const byUrgency = (a: CaseLine, b: CaseLine): number =>
  a.due.date.localeCompare(b.due.date) || a.number.localeCompare(b.number)
