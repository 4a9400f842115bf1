import { numberOf } from '../../shared/domain/contact.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { commandOf, type Handling } from '../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { TicketStore } from './ports.ts'
import { regimeOf } from './reach.ts'

export interface MergerPorts {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>
  readonly rules: Rules
  readonly clock: Clock
}

/** Tries before a change is left to the next delivery of the stream. */
const TRIES = 5

/** The ticket in which a merged one is dealt with, over however many mergers; itself when it was not merged. */
export async function rootOf(ticket: Ticket, tickets: Pick<TicketStore, 'get'>): Promise<Ticket> {
  let at = ticket
  // Later goes into earlier only (merging.ts), so that this comes to an end.
  while (at.state === 'merged' && at.into !== undefined) {
    const parent = await tickets.get(at.into)
    if (!parent) return at
    at = parent
  }
  return at
}

/**
 * Keeps mergers (并单) whole on both sides. A ticket that was merged is put on the list of the one in which it is dealt with; if
 * that one is not adopted (不予采纳), before or after, it stands by itself again. Harmless when delivered again.
 */
export async function followMerger(before: Ticket | undefined, after: Ticket | undefined, ports: MergerPorts): Promise<void> {
  if (!after || before?.state === after.state) return
  if (after.state === 'merged') await settle(after.id, ports)
  if (after.state === 'void') for (const id of after.merged) await settle(id, ports)
}

/** What a merged ticket needs now: to be absorbed by where it went, or to stand by itself. */
async function settle(id: string, ports: MergerPorts): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const ticket = await ports.tickets.get(id)
    if (ticket?.state !== 'merged') return
    const root = await rootOf(ticket, ports.tickets)
    if (root.state === 'void') {
      if (await done(ticket, { do: 'separate' }, ports)) return
    } else if (root.id === id || root.merged.includes(id)) return
    else if (await done(root, absorb(ticket), ports)) return
  }
  throw new Error(`merger of ${id} not settled`)
}

function absorb({ id, named, contact }: Ticket): Handling {
  const left = numberOf(contact)
  return { do: 'absorb', ticket: id, named, ...(left ? { contact: left } : {}) }
}

async function done(ticket: Ticket, handling: Handling, { tickets, rules, clock }: MergerPorts): Promise<boolean> {
  const regime = regimeOf(ticket, rules)
  const handled = handle(ticket, handling, { by: 'system', at: clock.now() }, regime)
  return handled.ok && tickets.save(handled.value, commandOf(ticket, handling, regime.profile))
}
