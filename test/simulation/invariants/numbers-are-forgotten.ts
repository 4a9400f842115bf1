import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { NUMBER_DAYS, plusDays, shanghaiDay } from '../second-opinion.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

const ENDS = ['call-back', 'close-anonymous', 'invalidate']
const OVER = ['final', 'withdrawn']

/** The last day on which the number of an ended ticket is kept; undefined while it is open, or dealt with in another. */
function lastDay({ state, history }: Ticket): string | undefined {
  const end = state === 'closed' || state === 'void' ? history.findLast(({ command }) => ENDS.includes(command)) : undefined
  return end && plusDays(shanghaiDay(end.at), NUMBER_DAYS)
}

/** Whether something is under review with a ticket, or was decided today. */
const isReviewed = ({ raw }: World, { id }: Ticket, today: string): boolean =>
  [...raw.reviews.items.values()].some(
    ({ ticket, state, filedAt, history }) =>
      ticket === id && (!OVER.includes(state) || shanghaiDay(history.at(-1)?.at ?? filedAt) === today),
  )

function rootOf(world: World, ticket: Ticket): Ticket {
  const parent = ticket.state === 'merged' && ticket.into !== undefined ? world.raw.tickets.items.get(ticket.into) : undefined
  return parent ? rootOf(world, parent) : ticket
}

const isKept = ({ contact }: Ticket): boolean => contact !== undefined && 'sealed' in contact

/** Whoever left a number is not to be found by it for ever, nor out of reach while he may still ask for something. */
export const numbersAreForgotten: Invariant = {
  name: 'a number is kept for its time and no longer',
  onTicket(world, before, after) {
    if (!before || !isKept(before) || isKept(after)) return undefined
    const today = shanghaiDay(world.clock.now())
    if (after.state === 'merged') return isKept(rootOf(world, after)) ? `${after.id} was forgotten before its parent` : undefined
    const last = lastDay(after)
    if (last === undefined || today <= last)
      return `${after.id}, ${after.state}, was forgotten on ${today} before ${last} was over`
    return isReviewed(world, after, today) ? `${after.id} was forgotten under review` : undefined
  },
  onService({ raw }, before, after) {
    const [was, is] = [before?.rating?.contact, after.rating?.contact]
    const ticket = raw.tickets.items.get(after.id)
    if (!was || is?.sealed === was.sealed) return undefined
    return ticket && !isKept(ticket) ? undefined : `the number on the rating of ${after.id} went before that of its case`
  },
  afterJob(world, job, before) {
    if (job !== 'escalate') return undefined
    const today = shanghaiDay(world.clock.now())
    for (const [id, was] of before.tickets) {
      const last = lastDay(was)
      if (last === undefined || today <= last || !isKept(was) || world.raw.tickets.items.get(id) !== was) continue
      // What was under review at an earlier run of the day is looked at on the next.
      if (was.wakeOn !== plusDays(today, 1) && !isReviewed(world, was, today))
        return `${id} has its number on ${today}, though nobody may call after ${last}`
    }
    return undefined
  },
  drained({ raw }) {
    for (const { id, contact, merged } of raw.tickets.items.values()) {
      if (!contact || !('forgottenAt' in contact)) continue
      if (raw.evaluations.items.get(id)?.rating?.contact) return `${id} is forgotten, and its rating has the number`
      const within = merged
        .map((one) => raw.tickets.items.get(one))
        .find((one) => one?.state === 'merged' && one.into === id && isKept(one))
      if (within) return `${id} is forgotten, and ${within.id} within it has the number`
    }
    return undefined
  },
}
