import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../calendar/civil.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import type { ClockChange } from '../ticket/recompute.ts'
import { handleReview } from './handle.ts'
import { awaitedPeriod } from './periods.ts'
import type { Review } from './review.ts'

/** What a newer calendar changes of a review that has not ended: the last day of what is awaited, or whether it is certain. */
export function periodChange(review: Review, profile: PolicyProfile, old: Calendar, now: Calendar): ClockChange | undefined {
  const [before, after] = [old, now].map((calendar) => awaitedPeriod(review, { profile, calendar }))
  if (!before || !after || (before.due === after.due && before.provisional === after.provisional)) return undefined
  return { before, after }
}

/**
 * The review with what it waits for by the newer calendar, written into its history; undefined when nothing changes or it was
 * done before, so that it may be repeated at will.
 */
export function recomputeReview(
  review: Review,
  at: Instant,
  profile: PolicyProfile,
  old: Calendar,
  now: Calendar,
): Review | undefined {
  const change = periodChange(review, profile, old, now)
  const isDone = review.history.findLast(({ command }) => command === 'recompute')?.calendar === now.version
  if (!change || isDone) return undefined
  const { rule, due } = change.after
  const said = { do: 'recompute', calendar: now.version, rule, was: change.before.due, until: due } as const
  const done = handleReview(review, said, { by: 'system', at }, { profile, calendar: now })
  return done.ok ? done.value : undefined
}
