import type { Service } from '../../../shared/domain/evaluation/service.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { lastDay, placeOf, plusDays, RATABLE_DAYS, shanghaiDay } from '../second-opinion.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'
import { runningClock } from './running-clock.ts'

function ofTicket(world: World, ticket: Ticket): string | undefined {
  const { clock } = ticket
  const calendar = world.calendarOf(clock?.calendar ?? world.calendar().version)
  if (!calendar) return `ticket ${ticket.id} names the unknown calendar ${clock?.calendar}`
  const expected = runningClock(world.profile, ticket, calendar)
  if (expected.legal !== (clock !== undefined)) return `ticket ${ticket.id} should ${expected.legal ? '' : 'not '}have a clock`
  if (!clock) return undefined
  const [is, should] = [
    [clock.from, clock.due, clock.provisional, clock.legalDue],
    [expected.from, expected.date, expected.provisional, expected.legalDue],
  ]
  return String(is) === String(should) ? undefined : `ticket ${ticket.id} has the clock ${is} instead of ${should}`
}

function ofService(world: World, service: Service): string | undefined {
  const from = shanghaiDay(service.servedAt)
  if (service.ratableUntil !== plusDays(from, RATABLE_DAYS)) return `${service.id} ratable until ${service.ratableUntil}`
  const law = placeOf(world.profile).byDefault
  const calendar = world.calendarOf(service.calendar)
  if (!calendar) return `${service.id} names the unknown calendar ${service.calendar}`
  const expected = law && service.kind === 'case' ? lastDay(law, from, calendar) : undefined
  const { defaultDue } = service
  return expected?.date === defaultDue?.date && expected?.provisional === defaultDue?.provisional
    ? undefined
    : `${service.id} has the default clock ${JSON.stringify(defaultDue)} instead of ${JSON.stringify(expected)}`
}

/** Whether a ticket that waits for something rests on the calendar as it is known by now. */
function outdated(world: World, ticket: Ticket): string | undefined {
  const { clock } = ticket
  if (!clock || ['closed', 'merged', 'void'].includes(ticket.state)) return undefined
  const { date, provisional, legalDue } = runningClock(world.profile, ticket, world.calendar())
  const [is, should] = [
    [clock.due, clock.provisional, clock.legalDue],
    [date, provisional, legalDue],
  ]
  return String(is) === String(should) ? undefined : `${ticket.id}, ${ticket.state}, has the clock ${is}, by now ${should}`
}

/**
 * Every deadline is what the second opinion computes from the history, with the calendar it names; and with the
 * latest one as soon as that is loaded.
 */
export const deadlineIsRecomputed: Invariant = {
  name: 'deadline = recomputation from history',
  onService: (world, _, after) => ofService(world, after),
  onTicket: (world, _, after) => ofTicket(world, after),
  drained(world) {
    for (const ticket of world.raw.tickets.items.values()) {
      const wrong = outdated(world, ticket)
      if (wrong) return wrong
    }
    return undefined
  },
}
