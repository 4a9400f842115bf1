import { lastDay, placeOf, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

/** A default only where the place has one, on a case nobody rated, after a firm last day has ended, at the place's level. */
export const defaultIsLawful: Invariant = {
  name: 'a default only where, when and on what the rules allow',
  onService(world, before, after) {
    if (!after.default || before?.default) return undefined
    const law = placeOf(world.profile).byDefault
    if (!law) return `${after.id} got a default in a place that has none`
    if (after.kind === 'window') return `window visit ${after.id} got a default`
    if (before?.rating || after.rating) return `${after.id} got a default over a rating`
    if (after.default.level !== law.level) return `${after.id} got a default of level ${after.default.level}`
    const last = lastDay(law, shanghaiDay(after.servedAt), world.calendar())
    const today = shanghaiDay(world.clock.now())
    if (last.provisional) return `${after.id} got a default on a provisional date`
    if (last.date >= today) return `${after.id} got a default on ${today}, its last day being ${last.date}`
    if (after.defaultDue?.date !== last.date || after.defaultDue.provisional)
      return `${after.id} got a default but its record says ${JSON.stringify(after.defaultDue)} instead of ${last.date}`
    return undefined
  },
}
