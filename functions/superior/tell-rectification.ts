import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { rootOf } from '../ticket/follow-mergers.ts'
import type { TicketStore } from '../ticket/ports.ts'

export interface TellPorts {
  readonly deliveries: Pick<Deliveries, 'want'>
  readonly tickets: Pick<TicketStore, 'get'>
  readonly rules: Rules
  readonly clock: Clock
}

/**
 * An answered bad rating goes to the superior system with what was put right, and with it those that are dealt with in it: each
 * is a rating of its own there.
 */
export async function tellRectification(before: Ticket | undefined, after: Ticket | undefined, ports: TellPorts): Promise<void> {
  if (!ports.rules.profile.superior || !after) return
  const answered = (ticket: Ticket | undefined) => ticket?.answeredAt !== undefined
  const joined = after.state === 'merged' && before?.state !== 'merged'
  if (answered(after) && !answered(before)) await tell(after, ports)
  else if (joined && answered(await rootOf(after, ports.tickets))) await tell(after, ports)
}

/** It is no new rating: with the time of the service its own time does not begin anew. */
async function tell(ticket: Ticket, ports: TellPorts): Promise<void> {
  const { deliveries, tickets, clock } = ports
  if (ticket.origin === 'rating' && ticket.projectNo !== '')
    await deliveries.want('superior', ticket.id, ticket.servedAt, clock.now())
  for (const id of ticket.merged) {
    const within = await tickets.get(id)
    if (within?.state === 'merged') await tell(within, ports)
  }
}
