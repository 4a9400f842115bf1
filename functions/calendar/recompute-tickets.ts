import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { type ClockChange, clockChange, recompute } from '../../shared/domain/ticket/recompute.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { saveAnew } from './save-anew.ts'

export interface RecomputePorts {
  readonly tickets: TicketStore
  readonly rules: Rules
  readonly clock: Clock
}

/** The open tickets whose last day a newer calendar changes, the soonest first. */
export async function ticketChanges(
  before: Calendar,
  after: Calendar,
  { tickets, rules }: RecomputePorts,
): Promise<Array<ClockChange & { readonly ticket: Ticket }>> {
  const open = await tickets.openUnder(rules.profile.region)
  return open
    .flatMap((ticket) => {
      const change = clockChange(ticket, profileOf(rules, ticket.profile), before, after)
      return change ? [{ ticket, ...change }] : []
    })
    .sort((a, b) => (a.after.due + a.ticket.id < b.after.due + b.ticket.id ? -1 : 1))
}

/**
 * Computes the last days of open tickets anew, at most `most` of them, each by one conditional write. It may be repeated: what
 * was done for this calendar is left alone. `left`: those it did not get to.
 */
export async function recomputeTickets(
  before: Calendar,
  after: Calendar,
  ports: RecomputePorts,
  most = Number.POSITIVE_INFINITY,
): Promise<{ looked: number; changed: number; left: number }> {
  const { tickets, rules, clock } = ports
  const anew = (ticket: Ticket) => recompute(ticket, clock.now(), profileOf(rules, ticket.profile), before, after)
  const waiting = (await ticketChanges(before, after, ports)).filter(({ ticket }) => anew(ticket) !== undefined)
  const taken = waiting.slice(0, most)
  const store = { get: tickets.get, save: (ticket: Ticket) => tickets.save(ticket, 'recompute') }
  const changed = await saveAnew(
    taken.map(({ ticket }) => ticket),
    anew,
    store,
  )
  return { looked: taken.length, changed, left: waiting.length - taken.length }
}
