import { addDays, civilDate, type Instant } from '../calendar/civil.ts'
import { isDue } from '../ladder.ts'
import { next } from '../table.ts'
import { runningClock } from './clock.ts'
import { awake } from './handle.ts'
import { nextRung } from './ladder.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'
import { TICKET_TRANSITIONS } from './transitions.ts'

/**
 * One look of the escalation job: the next rung is climbed when its day has come, one a day and never while the date
 * is provisional; otherwise only the next look is set. Undefined when the ticket need not change.
 */
export function escalate(ticket: Ticket, at: Instant, regime: Regime): Ticket | undefined {
  const { profile, calendar } = regime
  const today = civilDate(at)
  const step = next(TICKET_TRANSITIONS, 'escalate', ticket.state)
  if ('refusal' in step || ticket.wakeOn === undefined || ticket.wakeOn > today) return undefined
  const clock = ticket.clock && runningClock(ticket, profile, calendar)
  const known: Ticket = clock ? { ...ticket, clock } : ticket
  const upcoming = nextRung(known, profile, calendar)
  const earlier = ticket.history.flatMap((event) => (event.command === 'escalate' ? [event.at] : []))
  const due = upcoming && isDue(upcoming, today, earlier) ? upcoming.rung.id : undefined
  const climbed: Ticket = due
    ? {
        ...known,
        rungs: [...known.rungs, due],
        history: [...known.history, { at, command: 'escalate', by: 'system', note: { rung: due } }],
      }
    : known
  return awake({ ...climbed, version: ticket.version + 1 }, regime, addDays(today, 1))
}
