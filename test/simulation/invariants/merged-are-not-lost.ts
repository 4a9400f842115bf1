import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

/** Those into which a ticket went, one after the other. */
function parentsOf(ticket: Ticket, { raw }: World): Ticket[] {
  const found: Ticket[] = []
  for (let at = ticket; at.state === 'merged'; ) {
    const parent = raw.tickets.items.get(at.into ?? '')
    if (!parent || found.includes(parent)) return []
    found.push(parent)
    at = parent
  }
  return found
}

/** Once the streams are drained: a merged ticket is dealt with in another that knows it, and not in one that is void. */
export const mergedAreNotLost: Invariant = {
  name: 'a merged ticket is lost nowhere',
  onTicket(world, before, after) {
    if (after.state !== 'merged' || before?.state === 'merged') return undefined
    const [parent] = parentsOf(after, world)
    if (!parent) return `${after.id} was merged into nothing, or in a ring`
    const same = parent.person === after.person && parent.taskCode === after.taskCode && after.person !== undefined
    return same && parent.openedAt <= after.openedAt ? undefined : `${after.id} was merged into another matter`
  },
  drained(world) {
    for (const ticket of world.raw.tickets.items.values()) {
      if (ticket.state !== 'merged') continue
      const parents = parentsOf(ticket, world)
      if (!parents.some(({ merged }) => merged.includes(ticket.id))) return `no parent knows ${ticket.id}`
      if (parents.at(-1)?.state === 'void') return `${ticket.id} is lost in one that is void`
    }
    return undefined
  },
}
