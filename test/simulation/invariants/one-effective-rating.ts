import type { Rating } from '../../../shared/domain/evaluation/rating.ts'
import { plusDays, RATABLE_DAYS, shanghaiDay } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A rating but for the number, which is not kept for ever. */
const said = ({ contact: _, ...rest }: Partial<Rating> = {}): unknown => rest

/** A service carries one rating that nothing changes, given within its time; its state says which one stands. */
export const oneEffectiveRating: Invariant = {
  name: 'one effective rating per service',
  onService(_, before, after) {
    if (before?.rating && !same(said(before.rating), said(after.rating))) return `the rating of ${after.id} was changed`
    if (before?.default && !same(before.default, after.default)) return `the default of ${after.id} was changed`
    const stands = after.rating ? 'rated' : after.default ? 'defaulted' : 'awaiting'
    if (after.state !== stands) return `${after.id} is ${after.state} but ${stands}`
    if (after.rating && shanghaiDay(after.rating.at) > plusDays(shanghaiDay(after.servedAt), RATABLE_DAYS))
      return `${after.id} was rated after its time`
    return undefined
  },
  drained({ raw }) {
    const visits = new Set<string>()
    for (const { kind, window, servedAt, rating } of raw.evaluations.items.values()) {
      if (kind !== 'window') continue
      const visit = `${window} ${shanghaiDay(servedAt)} ${rating?.rater}`
      if (visits.has(visit)) return `two ratings of ${visit}`
      visits.add(visit)
    }
    return undefined
  },
}
