import type { CivilDate } from '../calendar/civil.ts'
import { deadline } from '../calendar/deadline.ts'
import { runningClock } from './clock.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'

/**
 * The last day to which more time may be asked for (临政办发〔2020〕16号 三(二)); undefined where the place grants none, or it was
 * granted as often as it may be.
 */
export function extendableUntil(ticket: Ticket, { profile, calendar }: Regime): CivilDate | undefined {
  const { allowed, times, longest } = profile.extension
  if (!allowed || !longest || ticket.extensions >= times) return undefined
  const { due } = runningClock(ticket, profile, calendar)
  return deadline({ ...longest, countStartDay: false, rollOver: false }, due, calendar, ticket.regions).date
}
