import type { Ticket, TicketEvent } from './ticket.ts'
import type { TicketCommand, TicketState } from './transitions.ts'

/** What waits for somebody's decision: 派单异议, 整改方式, 延期. */
export type AskedWhat = 'dispute' | 'approval' | 'extension'

const ASKED: Partial<Record<TicketState, { readonly what: AskedWhat; readonly by: TicketCommand }>> = {
  disputed: { what: 'dispute', by: 'dispute' },
  proposed: { what: 'approval', by: 'propose' },
  'extension-asked': { what: 'extension', by: 'ask-extension' },
}

/** What waits for a decision on a ticket, with the event that asked for it; undefined when nothing does. */
export function askedOf(
  ticket: Pick<Ticket, 'state' | 'history'>,
): { readonly what: AskedWhat; readonly event: TicketEvent } | undefined {
  const asked = ASKED[ticket.state]
  const event = asked && ticket.history.findLast(({ command }) => command === asked.by)
  return event && { what: asked.what, event }
}
