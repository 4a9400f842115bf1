import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { LADDER } from '../second-opinion.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

const ENDED = ['closed', 'merged', 'void']

function lost(world: World, { id, org, assignee, staff, state, wakeOn, rungs, into }: Ticket): string | undefined {
  if (!world.entries('org').some((unit) => unit.id === org)) return `${id} is with ${org}, which is no unit`
  if (assignee !== undefined && !world.members(org).some((one) => one.staff === assignee)) return `${id} was given to a stranger`
  if (assignee !== undefined && assignee === staff) return `${id} was given to the one it is about`
  if (state === 'merged' && into === undefined) return `${id} was merged into nothing`
  const watched = wakeOn !== undefined || rungs.length === LADDER.length
  return ENDED.includes(state) || watched ? undefined : `${id} is ${state} and nobody will look at it`
}

/** Every ticket is with a unit that exists, and as long as something is awaited the ladder is over it. */
export const nothingWithoutAnOwner: Invariant = {
  name: 'no ticket without an owner',
  onTicket: (world, _, after) => lost(world, after),
}
