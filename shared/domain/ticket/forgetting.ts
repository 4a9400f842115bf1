import { addDays, type CivilDate, civilDate } from '../calendar/civil.ts'
import { numberOf } from '../contact.ts'
import { appealPeriod, disputePeriod } from '../review/periods.ts'
import { clockOf } from './clock.ts'
import type { Regime } from './regime.ts'
import { reopenableUntil } from './reopening.ts'
import type { Ticket } from './ticket.ts'
import type { TicketCommand, TicketState } from './transitions.ts'

/** What ended a ticket in a state of its own; one that was merged has its end with the one it went into. */
const ENDED_BY: Readonly<Partial<Record<TicketState, readonly TicketCommand[]>>> = {
  closed: ['call-back', 'close-anonymous'],
  void: ['invalidate'],
}

/**
 * The first day on which the number that was left is kept no longer (三(一) 评价人信息保护): the time for which the place keeps it
 * after the end is over, and so is whatever the citizen or the unit may still ask for. Undefined while the ticket is open, and
 * when there is no number.
 */
export function forgetDay(ticket: Ticket, regime: Regime): CivilDate | undefined {
  const commands = ENDED_BY[ticket.state]
  const end = commands && ticket.history.findLast(({ command }) => (commands as readonly string[]).includes(command))
  if (!end || !numberOf(ticket.contact)) return undefined
  const kept = clockOf('contact-kept', civilDate(end.at), regime.profile, regime.calendar, ticket.regions).due
  const asked = [
    reopenableUntil(ticket, regime),
    disputePeriod(ticket, regime)?.due,
    ...(['rating', 'verification'] as const).map((subject) => appealPeriod(ticket, subject, regime).due),
  ]
  const rights = ticket.state === 'closed' ? asked : []
  return addDays(
    rights.reduce<CivilDate>((last, day) => (day !== undefined && day > last ? day : last), kept),
    1,
  )
}
