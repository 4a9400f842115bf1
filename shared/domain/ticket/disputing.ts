import { civilDate } from '../calendar/civil.ts'
import { type Result, refuse } from '../result.ts'
import { clockOfUnit } from './clock.ts'
import type { Act } from './handling.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'
import { unitBefore } from './whose.ts'

/** A unit says once, and soon after it got it, that a case is not its own (派单异议): lateness is not handed on. */
export function missingDispute(ticket: Ticket, { at }: Act, { profile, calendar }: Regime): Result<never> | undefined {
  if (!profile.procedure.dispute.allowed) return refuse('E3023')
  const before = ticket.history.some(({ command }, n) => command === 'dispute' && unitBefore(ticket, n) === ticket.org)
  if (before) return refuse('E3061')
  const { due } = clockOfUnit('dispute', ticket, profile, calendar)
  return civilDate(at) <= due ? undefined : refuse('E3062', { until: due })
}
