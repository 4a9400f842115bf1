import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../calendar/civil.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { awaitedClock, redated } from './clock.ts'
import { handle } from './handle.ts'
import type { Ticket, TicketClock } from './ticket.ts'

/** The clock of what is awaited next, before and after a calendar is replaced. */
export interface ClockChange {
  readonly before: TicketClock
  readonly after: TicketClock
}

const same = (a: TicketClock, b: TicketClock): boolean =>
  a.due === b.due && a.provisional === b.provisional && a.legalDue === b.legalDue

/**
 * What a newer calendar changes of an open ticket: the last day of what is awaited, or else that of the legal clock, which
 * says whether an answer is in time, or 延期. Undefined when the dates, and whether they are provisional, stay.
 */
export function clockChange(ticket: Ticket, profile: PolicyProfile, old: Calendar, now: Calendar): ClockChange | undefined {
  const { clock } = ticket
  const anew = clock && redated(clock, ticket, profile, now)
  const before = awaitedClock(ticket, profile, old)
  const after = awaitedClock({ ...ticket, ...(anew ? { clock: anew } : {}) }, profile, now)
  if (!before || !after) return undefined
  if (!same(before, after)) return { before, after }
  return clock && anew && !same(clock, anew) ? { before: clock, after: anew } : undefined
}

/** Whether the last recomputation of a ticket was for this calendar. */
const isDone = ({ history }: Ticket, { version }: Calendar): boolean =>
  history.findLast(({ command }) => command === 'recompute')?.note.calendar === version

/**
 * The ticket with its last day by the newer calendar, written into its history with what it was; undefined when nothing
 * changes or it was done before, so that it may be repeated at will.
 */
export function recompute(ticket: Ticket, at: Instant, profile: PolicyProfile, old: Calendar, now: Calendar): Ticket | undefined {
  const change = clockChange(ticket, profile, old, now)
  if (!change || isDone(ticket, now)) return undefined
  const { rule, due } = change.after
  const said = { do: 'recompute', calendar: now.version, rule, was: change.before.due, until: due } as const
  const done = handle(ticket, said, { by: 'system', at }, { profile, calendar: now })
  return done.ok ? done.value : undefined
}
