import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { escalate } from '../../shared/domain/ticket/escalate.ts'
import { isOpen } from '../../shared/domain/ticket/transitions.ts'
import { type Cursors, visitDue } from '../kernel/due-work.ts'
import { type ForgetPorts, forgetNumber } from './forget-number.ts'
import type { TicketStore } from './ports.ts'
import { regimeOf } from './reach.ts'

export interface EscalatePorts extends ForgetPorts {
  readonly tickets: TicketStore
  readonly cursors: Cursors
}

/** Reminds before and escalates after a deadline, one rung at a time (R41). `changed` counts the rungs climbed,
 * and the numbers that were forgotten of ended ones. */
export async function escalateTickets(ports: EscalatePorts): Promise<{ looked: number; changed: number }> {
  const { tickets, cursors, rules, clock } = ports
  const due = tickets.due.bind(tickets)
  return visitDue('escalate-overdue-tickets', civilDate(clock.now()), { cursors, due }, async (id) => {
    const ticket = await tickets.get(id)
    if (ticket && !isOpen(ticket)) return forgetNumber(ticket, ports)
    const changed = ticket && escalate(ticket, clock.now(), regimeOf(ticket, rules))
    if (!ticket || !changed) return false
    return (await tickets.save(changed, 'escalate')) && changed.rungs.length > ticket.rungs.length
  })
}
