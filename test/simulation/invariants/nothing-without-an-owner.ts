import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'
import { awaitedClock, ladderOf } from './running-clock.ts'

const ENDED = ['closed', 'merged', 'void']

function lost(world: World, ticket: Ticket): string | undefined {
  const { id, org, assignee, staff, state, wakeOn, rungs, into } = ticket
  if (!world.entries('org').some((unit) => unit.id === org)) return `${id} is with ${org}, which is no unit`
  if (assignee !== undefined && !world.members(org).some((one) => one.staff === assignee)) return `${id} was given to a stranger`
  if (assignee !== undefined && assignee === staff) return `${id} was given to the one it is about`
  if (state === 'merged' && into === undefined) return `${id} was merged into nothing`
  const watched = wakeOn !== undefined || rungs.length === ladderOf(awaitedClock(world.profile, ticket, world.calendar())).length
  return ENDED.includes(state) || watched ? undefined : `${id} is ${state} and nobody will look at it`
}

/** Every ticket is with a unit that exists, and as long as something is awaited the ladder is over it. */
export const nothingWithoutAnOwner: Invariant = {
  name: 'no ticket without an owner',
  onTicket: (world, _, after) => lost(world, after),
}
