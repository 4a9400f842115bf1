import { addDays, type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { wakeDay } from '../calendar/deadline.ts'
import { isDue, lookDay, type NextRung, rungAfter } from '../ladder.ts'
import type { RuleName } from '../policy/profile.ts'
import { limitNamed } from '../ticket/clock.ts'
import type { Regime } from '../ticket/regime.ts'
import { awaitedPeriod, objectionPeriod } from './periods.ts'
import type { Review, ReviewEvent } from './review.ts'

/** Whose turn it is: the reviewers', then the bureau's; nobody's while the rater may object. */
export type Turn = 'reviewers' | 'bureau'
const TURNS: Partial<Readonly<Record<Review['state'], Turn>>> = {
  filed: 'reviewers',
  'first-opinion': 'reviewers',
  split: 'bureau',
  objected: 'bureau',
}
export const turnOf = ({ state }: Pick<Review, 'state'>): Turn | undefined => TURNS[state]

/** The rungs climbed over a limit. */
export const rungsOver = ({ history }: Review, rule: string): ReviewEvent[] =>
  history.filter((event) => event.command === 'escalate' && event.rule === rule)

/** The next rung over what is awaited of those who decide: the decision, then the ruling, each with its ladder from the bottom. */
export function nextReviewRung(review: Review, regime: Regime): NextRung | undefined {
  const clock = turnOf(review) && awaitedPeriod(review, regime)
  const climbed = clock ? rungsOver(review, clock.rule).length : 0
  return rungAfter(climbed, regime.profile.ladders.review, clock, regime, review.regions)
}

/** The rung that is climbed at a look of the job, as it is written down; undefined when none is due. */
export function climbed(review: Review, at: Instant, regime: Regime): ReviewEvent | undefined {
  const next = nextReviewRung(review, regime)
  const earlier = review.history.flatMap((event) => (event.command === 'escalate' ? [event.at] : []))
  if (!next || !isDue(next, civilDate(at), earlier)) return undefined
  return { at, command: 'escalate', rule: next.clock.rule, rung: next.rung.id }
}

function wakeDayOf(review: Review, regime: Regime): CivilDate | undefined {
  const next = nextReviewRung(review, regime)
  if (next) return lookDay(next, regime, review.regions)
  const period = review.state === 'decided' ? objectionPeriod(review, regime) : undefined
  const limit = period && limitNamed(regime.profile, period.rule as RuleName)
  return limit && wakeDay(limit, period.from, { ...period, date: period.due })
}

/** The review with the day of the job's next look, not before `earliest`. */
export function awake(review: Review, regime: Regime, earliest: CivilDate): Review {
  const { wakeOn: _, ...rest } = review
  const day = wakeDayOf(rest, regime)
  return day ? { ...rest, wakeOn: day > earliest ? day : earliest } : rest
}

/** The day after: the job looks once a day. */
export const tomorrow = (at: Instant): CivilDate => addDays(civilDate(at), 1)
