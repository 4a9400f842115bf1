import { rungDay, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'
import { awaitedClock, ladderOf } from './running-clock.ts'

/** Rungs are climbed in order, one a day, each once, not before their day, and never on a provisional date. */
export const escalatedNeverEarly: Invariant = {
  name: 'escalated never early, rung by rung',
  onTicket(world, before, after) {
    const event = after.history.at(-1)
    if (!before || event?.command !== 'escalate' || after.history.length === before.history.length) {
      const kept = before === undefined || String(after.rungs) === String(before.rungs) || after.rungs.length === 0
      return kept ? undefined : `the rungs of ${after.id} changed from ${before?.rungs} to ${after.rungs} without climbing`
    }
    const clock = awaitedClock(world.profile, before, world.calendar())
    const [id, days] = ladderOf(clock)[before.rungs.length] ?? ['none', 0]
    if (String(after.rungs) !== String([...before.rungs, id]) || event.note.rung !== id)
      return `${after.id} climbed from ${before.rungs} to ${after.rungs}`
    const today = shanghaiDay(world.clock.now())
    if (!clock) return `${after.id} climbed to ${id} with nothing awaited`
    if (clock.provisional) return `${after.id} climbed to ${id} on a provisional date`
    const first = rungDay(clock.date, days, clock.working, world.calendar())
    if (today < first) return `${after.id} climbed to ${id} on ${today}, not before ${first} being allowed`
    const last = before.history.findLast(({ command }) => command === 'escalate')
    return last && shanghaiDay(last.at) === today ? `${after.id} climbed two rungs on ${today}` : undefined
  },
}
