import type { Calendar } from '../calendar/calendar.ts'
import type { CivilDate } from '../calendar/civil.ts'
import { lookDay, type NextRung, rungAfter } from '../ladder.ts'
import type { PolicyProfile, Rung } from '../policy/profile.ts'
import { awaitedClock } from './clock.ts'
import type { Ticket, TicketClock } from './ticket.ts'

/** The next rung not yet climbed, or undefined at the top of the ladder or when nothing more is awaited. */
export function nextRung(ticket: Ticket, profile: PolicyProfile, calendar: Calendar): NextRung | undefined {
  const clock = awaitedClock(ticket, profile, calendar)
  return rungAfter(ticket.rungs.length, ladderOf(clock, profile), clock, { profile, calendar }, ticket.regions)
}

/** The ladder over what is awaited: of what the bureau has to decide, the unit is not reminded. */
export const ladderOf = (clock: Pick<TicketClock, 'rule'> | undefined, profile: PolicyProfile): readonly Rung[] =>
  clock?.rule === 'dispute-decision' ? profile.ladders.dispute : profile.ladder

/**
 * The day on which the escalation job must look at a ticket, not before `earliest`. While the clock is provisional, or the rung
 * is counted over days of which that is not known, it is the earliest day that it could be, since a later notice can only be
 * learnt of by looking.
 */
export function wakeDayOf(
  ticket: Ticket,
  profile: PolicyProfile,
  calendar: Calendar,
  earliest: CivilDate,
): CivilDate | undefined {
  const next = nextRung(ticket, profile, calendar)
  const day = next && lookDay(next, { profile, calendar }, ticket.regions)
  return day && (day > earliest ? day : earliest)
}
