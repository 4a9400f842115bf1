import { rungDay, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'
import { awaitedClock, ladderOf } from './running-clock.ts'

/** After a complete run every open ticket that was there and whose next rung is due has climbed one today. */
export const escalatedInTime: Invariant = {
  name: 'escalated within one interval',
  afterJob(world, job, before) {
    if (job !== 'escalate') return undefined
    const today = shanghaiDay(world.clock.now())
    if (world.learnedOn() === today) return undefined
    for (const [id, was] of before.tickets) {
      const ticket = world.raw.tickets.items.get(id)
      const clock = awaitedClock(world.profile, was, world.calendar())
      const next = ladderOf(clock)[was.rungs.length]
      if (!clock || !next || ticket !== was) continue
      const first = rungDay(clock.date, next[1], clock.working, world.calendar())
      const last = was.history.findLast(({ command }) => command === 'escalate')
      if (clock.provisional || first > today || (last && shanghaiDay(last.at) === today)) continue
      return `${id} lies still on ${today} though ${next[0]} was due on ${first}`
    }
    return undefined
  },
}
