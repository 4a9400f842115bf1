import type { Service } from '../../shared/domain/evaluation/service.ts'
import { openTicket } from '../../shared/domain/ticket/open-ticket.ts'
import { type Clock, profileOf, type Rules } from '../kernel/ports.ts'
import type { TicketStore } from './ports.ts'

/**
 * A bad rating opens exactly one ticket with the unit that handled the service. Harmless when delivered again: the ticket
 * has the id of the service. True when it was opened now.
 */
export async function openTicketFor(
  service: Service,
  ports: { tickets: TicketStore; rules: Rules; clock: Clock },
): Promise<boolean> {
  const ticket = openTicket(service, profileOf(ports.rules, service.profile), ports.rules.calendar, ports.clock.now())
  return ticket ? ports.tickets.add(ticket) : false
}
