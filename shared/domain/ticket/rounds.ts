import { civilDate } from '../calendar/civil.ts'
import { runningClock } from './clock.ts'
import type { Act } from './handling.ts'
import type { Regime } from './regime.ts'
import type { Round, Ticket } from './ticket.ts'

/**
 * The rounds of a ticket with the one that ends now, because it is done again or its finding is put right. Neither takes back
 * that an answer was late or that its citizen was not satisfied; nor does it what was past its last day without an answer.
 */
export function roundsOf(ticket: Ticket, { at }: Act, { profile, calendar }: Regime): Pick<Ticket, 'rounds'> {
  const { answeredAt, satisfaction, rounds = [] } = ticket
  const clock = ticket.clock && runningClock(ticket, profile, calendar)
  if (answeredAt === undefined && !(clock && civilDate(at) > (clock.legalDue ?? clock.due))) return {}
  const ended: Round = {
    endedAt: answeredAt ?? at,
    ...(clock ? { clock } : {}),
    ...(satisfaction ? { satisfaction } : {}),
  }
  return { rounds: [...rounds, ended] }
}
