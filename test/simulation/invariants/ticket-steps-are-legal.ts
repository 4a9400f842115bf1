import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ticketArrows } from '../../harness/procedures.ts'
import type { World } from '../world.ts'
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

/** One that was sent on knows who served and where its unit is; where it was served stays. */
function sentOn({ entries }: World, before: Ticket, after: Ticket): string | undefined {
  const served = before.servedBy ?? before.org
  if ((after.servedBy ?? after.org) !== served) return `${after.id} forgot that ${served} served`
  if (before.regions.join() !== after.regions.join()) return `${after.id} was served elsewhere`
  const unit = entries('org').find(({ id }) => id === after.org)
  const bureau = after.org === served ? undefined : unit?.region
  return after.handledIn?.[0] === bureau ? undefined : `${after.id}, with ${after.org}, is supervised in ${after.handledIn?.[0]}`
}

/** Every change of a ticket is one legal step, written down. */
export const ticketStepsAreLegal: Invariant = {
  name: 'every step of a ticket is legal',
  onTicket(world, before, after) {
    if (before) return step(before, after) ?? sentOn(world, before, after)
    const fresh = after.version === 1 && after.state === 'received' && after.history.length === 1
    return fresh ? undefined : `${after.id} began as ${after.state}, version ${after.version}`
  },
}
