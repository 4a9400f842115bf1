import { LADDER, rungDay, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'
import { awaitedClock } from './running-clock.ts'

/** After a complete run every open ticket that was there and whose next rung is due has climbed one today. */
export const escalatedInTime: Invariant = {
  name: 'escalated within one interval',
  afterJob(world, job, before) {
    if (job !== 'escalate') return undefined
    const today = shanghaiDay(world.clock.now())
    if (world.learnedOn() === today) return undefined
    for (const [id, was] of before.tickets) {
      const ticket = world.raw.tickets.items.get(id)
      const next = LADDER[was.rungs.length]
      if (!next || ticket !== was) continue
      const clock = awaitedClock(world.profile, was, world.calendar())
      if (!clock) continue
      const first = rungDay(clock.date, next[1], clock.working, world.calendar())
      const last = was.history.findLast(({ command }) => command === 'escalate')
      if (clock.provisional || first > today || (last && shanghaiDay(last.at) === today)) continue
      return `${id} lies still on ${today} though ${next[0]} was due on ${first}`
    }
    return undefined
  },
}
