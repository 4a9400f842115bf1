import { type Calendar, countsAsWorking, dayKind } from './calendar/calendar.ts'
import { addDays, type CivilDate, civilDate, type Instant } from './calendar/civil.ts'
import type { PolicyProfile, RuleName, Rung } from './policy/profile.ts'
import { limitNamed, unitOf } from './ticket/clock.ts'
import type { Regime } from './ticket/regime.ts'
import type { TicketClock } from './ticket/ticket.ts'

/** The first day on which a rung may be climbed: the due day moved by the rung's days in the unit of the limit. */
export function rungDay(
  rung: Rung,
  clock: TicketClock,
  profile: PolicyProfile,
  calendar: Calendar,
  chain: readonly string[],
): CivilDate {
  const unit = unitOf(clock, profile)
  const step = rung.afterDays < 0 ? -1 : 1
  let day = clock.due
  for (let left = Math.abs(rung.afterDays); left > 0; ) {
    day = addDays(day, step)
    if (unit === 'natural' || countsAsWorking(calendar, day, chain)) left -= 1
  }
  return day
}

export interface NextRung {
  readonly rung: Rung
  /** First day for it. */
  readonly on: CivilDate
  readonly clock: TicketClock
}

/** The rung over a limit after so many; undefined at the top of the ladder, or where nothing is awaited. */
export function rungAfter(
  climbed: number,
  ladder: readonly Rung[],
  clock: TicketClock | undefined,
  { profile, calendar }: Regime,
  chain: readonly string[],
): NextRung | undefined {
  const rung = ladder[climbed]
  return rung && clock && { rung, on: rungDay(rung, clock, profile, calendar, chain), clock }
}

/**
 * Whether a rung is climbed today: not on a provisional date, not before its day, and one a day, so that after an outage
 * nobody hears everything at once. `climbed`: when rungs were.
 */
export const isDue = ({ on, clock }: NextRung, today: CivilDate, climbed: readonly Instant[]): boolean =>
  !clock.provisional && on <= today && !climbed.some((at) => civilDate(at) === today)

/** Longer than any run of rest days: the days of a year whose notice is awaited move a rung by less. */
const LONGEST_REST = 14

/** The first day on which a rung could turn out to be due, once a later notice is known: a job that looks then is in time. */
export function lookDay({ rung, on, clock }: NextRung, { profile, calendar }: Regime, chain: readonly string[]): CivilDate {
  if (clock.provisional) {
    const bound = addDays(clock.from, limitNamed(profile, clock.rule as RuleName).amount + Math.min(0, rung.afterDays))
    return bound < on ? bound : on
  }
  const counted = unitOf(clock, profile) === 'working' ? [on, clock.due] : []
  const hangs = counted.some((day) => dayKind(calendar, day, chain) === 'unknown')
  return hangs ? addDays(on, -LONGEST_REST) : on
}
