import { recomputeReviews } from '../../../functions/calendar/recompute-reviews.ts'
import { recomputeTickets } from '../../../functions/calendar/recompute-tickets.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { HOUR } from '../time.ts'
import { Fault } from '../weather.ts'
import type { World } from '../world.ts'

/** A holiday notice is loaded; the last days that rest on the calendar before it are computed anew, until that is done. */
export async function loadNotice(world: World, calendar: Calendar): Promise<void> {
  const before = world.calendar()
  world.learn(calendar)
  const anew = async (): Promise<void> => {
    const life = world.random.chance(0.5) ? { left: world.random.int(40) } : undefined
    try {
      await recomputeTickets(before, calendar, world.ports(life))
      await recomputeReviews(before, calendar, world.ports(life))
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault
      world.agenda.plan(world.clock.now() + HOUR, anew)
    }
  }
  await anew()
  // What was written meanwhile by somebody who still believed the calendar before.
  world.agenda.plan(world.clock.now() + HOUR, anew)
}
