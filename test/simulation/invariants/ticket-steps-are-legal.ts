import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ticketArrows } from '../../harness/procedures.ts'
import type { Invariant } from './index.ts'

const FIXED = ['id', 'number', 'origin', 'receipt', 'openedAt', 'staff', 'level', 'text', 'person', 'servedAt'] as const

function step(before: Ticket, after: Ticket): string | undefined {
  if (after.version !== before.version + 1) return `${after.id} went from version ${before.version} to ${after.version}`
  if (before.history.some((event, at) => event !== after.history[at])) return `the history of ${after.id} was rewritten`
  if (before.named !== after.named && after.history.at(-1)?.command !== 'absorb') return `${after.id} is named otherwise`
  const changed = FIXED.find((field) => before[field] !== after[field])
  if (changed) return `${changed} of ${after.id} was changed`
  const added = after.history.slice(before.history.length)
  if (added.length > 1) return `${after.id} took ${added.length} steps at once`
  const command = added[0]?.command
  if (command !== 'reassign' && before.org !== after.org) return `${after.id} went to another unit by ${command}`
  if (command === undefined) return after.state === before.state ? undefined : `${after.id} changed its state without a word`
  const to = command === 'open' ? undefined : ticketArrows(before.state).get(command)
  return to === after.state ? undefined : `${after.id}: ${before.state} --${command}--> ${after.state}`
}

/** Every change of a ticket is one legal step, written down. */
export const ticketStepsAreLegal: Invariant = {
  name: 'every step of a ticket is legal',
  onTicket(_, before, after) {
    if (before) return step(before, after)
    const fresh = after.version === 1 && after.state === 'received' && after.history.length === 1
    return fresh ? undefined : `${after.id} began as ${after.state}, version ${after.version}`
  },
}
