import { shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

/** What is sealed of an applicant is gone once nobody can rate any more, whatever became of the service. */
export const nothingSealedForEver: Invariant = {
  name: 'after a run of the default job nothing is sealed past its last day to rate',
  afterJob(world, job, before) {
    if (job !== 'default') return undefined
    const today = shanghaiDay(world.clock.now())
    for (const [id, was] of before.services) {
      const service = world.raw.evaluations.items.get(id)
      if (service?.sealed === undefined || service !== was || service.ratableUntil >= today) continue
      return `${id} is sealed on ${today}, though nobody could rate it after ${service.ratableUntil}`
    }
    return undefined
  },
}
