import { lastDay, placeOf, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

/** After a complete run no service that was there waits for a default whose firm last day is over. */
export const defaultInTime: Invariant = {
  name: 'after a run of the default job nothing overdue waits',
  afterJob(world, job, before) {
    const law = placeOf(world.profile).byDefault
    if (job !== 'default' || !law) return undefined
    const today = shanghaiDay(world.clock.now())
    if (world.learnedOn() === today) return undefined
    for (const [id, was] of before.services) {
      const service = world.raw.evaluations.items.get(id)
      if (service?.state !== 'awaiting' || service.kind === 'window' || service !== was) continue
      const last = lastDay(law, shanghaiDay(service.servedAt), world.calendar())
      if (!last.provisional && last.date < today) return `${id} waits on ${today} though its last day was ${last.date}`
    }
    return undefined
  },
}
