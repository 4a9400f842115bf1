import type { TicketRow } from '../../shared/contract/schemas/ticket.ts'
import { type CivilDate, civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { awaitedClock, runningClock } from '../../shared/domain/ticket/clock.ts'
import { isReachable } from '../../shared/domain/ticket/missing.ts'
import type { Ticket, TicketClock } from '../../shared/domain/ticket/ticket.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'

/** Days before the due day from which a ticket is urgent. */
const SOON_DAYS = 2

/** How near the last day of what is awaited is. */
export function urgencyOf(due: CivilDate, today: CivilDate, left: number): Exclude<TicketRow['urgency'], 'done'> {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return left <= SOON_DAYS ? 'soon' : 'later'
}

/** The clock of what is awaited next, as it stands today; of an ended ticket the limit it had, as it stood at the answer. */
function standing(ticket: Ticket, now: Instant, rules: Rules): Pick<TicketRow, 'due' | 'urgency' | 'legal'> {
  const profile = profileOf(rules, ticket.profile)
  const awaited = awaitedClock(ticket, profile, rules.calendar)
  const today = civilDate(awaited ? now : (ticket.answeredAt ?? now))
  const running = runningClock(ticket, profile, rules.calendar)
  const view = (clock: TicketClock, day: CivilDate) => dueView(clock, day, profile, rules, ticket.regions)
  const due = view(awaited ?? running, today)
  const beside = ticket.clock && awaited && awaited.rule !== running.rule
  return {
    due,
    urgency: awaited ? urgencyOf(due.date, today, due.left) : 'done',
    ...(beside ? { legal: view(running, civilDate(ticket.answeredAt ?? now)) } : {}),
  }
}

/** One line of a work list. */
export async function ticketRow(ticket: Ticket, now: Instant, rules: Rules, directory: Directory): Promise<TicketRow> {
  const profile = profileOf(rules, ticket.profile)
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    origin: ticket.origin,
    state: ticket.state,
    ...(ticket.level ? { level: ticket.level, levelName: LEVEL_NAMES[ticket.level] } : {}),
    indicators: ticket.codes.map((code) => indicatorText(rules.dictionary, code)),
    taskName: ticket.taskName,
    regionName: await nameOf(directory, 'region', ticket.regions[0] ?? ''),
    ...(await placeNames(directory, ticket)),
    named: ticket.named,
    openedAt: civilTime(ticket.openedAt),
    ...(ticket.answeredAt === undefined ? {} : { answeredAt: civilTime(ticket.answeredAt) }),
    class: ticket.class,
    className: profile.ticketClasses.find((entry) => entry.id === ticket.class)?.name ?? '',
    ...standing(ticket, now, rules),
    ...(ticket.clock?.legalDue ? { legalDue: ticket.clock.legalDue } : {}),
    contacted: ticket.contactedAt !== undefined,
    reachable: isReachable(ticket),
    ...(ticket.assignee ? { assigneeName: await nameOf(directory, 'staff', ticket.assignee) } : {}),
    merged: ticket.merged.length,
    rungs: ticket.rungs.map((id) => profile.ladder.find((rung) => rung.id === id)?.name ?? id),
  }
}
