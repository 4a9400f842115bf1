import { type CivilDate, civilDate } from '../calendar/civil.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next } from '../table.ts'
import { without } from '../ticket/handle.ts'
import { isFounded } from '../ticket/handling.ts'
import type { Regime } from '../ticket/regime.ts'
import { awake, climbed, tomorrow } from './ladder.ts'
import { objectionPeriod } from './periods.ts'
import { agree, type Decision, isAgainstRater, type Opinion, type Review, type Verdict } from './review.ts'
import { isGathering, REVIEW_TRANSITIONS, type ReviewCommand } from './transitions.ts'

type Reasoned = Verdict & { readonly reason: string }

/** What somebody does with a review, before it is known whether the table allows it. */
export type ReviewHandling =
  | { readonly do: 'withdraw'; readonly reason: string }
  | ({ readonly do: 'opine' } & Reasoned)
  | ({ readonly do: 'settle' } & Reasoned)
  | { readonly do: 'object'; readonly words: string }
  | { readonly do: 'rule'; readonly sustained: boolean; readonly reason: string }
  | { readonly do: 'conclude' }
  | { readonly do: 'postpone' }
  | { readonly do: 'escalate' }
  | {
      readonly do: 'recompute'
      readonly calendar: string
      readonly rule: string
      readonly was: CivilDate
      readonly until: CivilDate
    }

export interface ReviewAct {
  /** Staff id, `citizen` or `system`. */
  readonly by: string
  /** Unit of a member of staff. */
  readonly org?: string
  readonly at: number
}

/**
 * Nobody decides on what was filed by himself, or is about himself or his unit (domain rule: 复核不由被评价单位办理). Of a ticket
 * that was sent on there is another unit, which the ticket knows (ticket/whose.ts).
 */
export const isImpartial = (review: Review, { by, org }: Pick<ReviewAct, 'by' | 'org'>): boolean =>
  org !== undefined && org !== review.org && by !== review.filer && by !== review.staff

/** The command of the state table that a handling of this review is. */
export function reviewCommandOf(review: Review, handling: ReviewHandling): ReviewCommand {
  switch (handling.do) {
    case 'opine': {
      const [first] = review.opinions
      if (review.state !== 'first-opinion' || !first) return 'give-first'
      if (!agree(first, handling)) return 'differ'
      return isAgainstRater(review, handling) ? 'agree' : 'agree-finally'
    }
    case 'settle':
      return isAgainstRater(review, handling) ? 'settle' : 'settle-finally'
    case 'rule':
      return handling.sustained ? 'sustain' : 'dismiss'
    default:
      return handling.do
  }
}

/** The review after a handling, or the numbered refusal: who may at all, then the state table, then what is missing. */
export function handleReview(review: Review, handling: ReviewHandling, act: ReviewAct, regime: Regime): Result<Review> {
  const stranger = notHis(review, handling, act)
  if (stranger) return stranger
  const command = reviewCommandOf(review, handling)
  const step = next(REVIEW_TRANSITIONS, command, review.state)
  if ('refusal' in step) return refuse(step.refusal)
  const problem = missing(review, handling, act, regime)
  if (problem) return problem
  const changed = { ...review, ...recorded(review, handling, command, act, regime), state: step.to, version: review.version + 1 }
  const looked = handling.do === 'postpone' || handling.do === 'escalate'
  return ok(awake(without(changed), regime, looked ? tomorrow(act.at) : civilDate(act.at)))
}

/** Whether it is his to do. To those who may not decide, a review is unknown (E3100). */
function notHis(review: Review, handling: ReviewHandling, act: ReviewAct): Result<never> | undefined {
  switch (handling.do) {
    case 'withdraw':
      return review.filedBy === 'unit' && act.org === review.org ? undefined : refuse('E3120')
    case 'opine':
      if (!isImpartial(review, act)) return refuse('E3100')
      return review.opinions.some(({ by }) => by === act.by) && isGathering(review) ? refuse('E3108') : undefined
    case 'settle':
    case 'rule': {
      if (!isImpartial(review, act)) return refuse('E3100')
      const deciders = [...review.opinions.map(({ by }) => by), review.decision?.by]
      return deciders.includes(act.by) ? refuse('E3116') : undefined
    }
    default:
      return undefined
  }
}

function missing(review: Review, handling: ReviewHandling, act: ReviewAct, regime: Regime): Result<never> | undefined {
  switch (handling.do) {
    case 'opine':
    case 'settle':
      return unfit(review, handling)
    case 'object': {
      const period = objectionPeriod(review, regime)
      return period && civilDate(act.at) > period.due ? refuse('E3113', { until: period.due }) : undefined
    }
    case 'conclude':
      return isOver(review, act.at, regime) ? undefined : refuse('E3104')
    default:
      return undefined
  }
}

/** Whether the rater can object no longer: never while the last day hangs on a holiday notice. */
export function isOver(review: Review, at: number, regime: Regime): boolean {
  const period = objectionPeriod(review, regime)
  return period !== undefined && !period.provisional && civilDate(at) > period.due
}

/** A correction turns 属实 into 不属实 or the other way; whatever else is no other finding in its consequences. */
function unfit(review: Review, { outcome, finding }: Verdict): Result<never> | undefined {
  const corrects = outcome === 'corrected'
  if (outcome !== 'upheld' && corrects !== (review.subject === 'verification')) return refuse('E3114', { field: 'outcome' })
  if (!corrects) return finding === undefined ? undefined : refuse('E3115', { field: 'finding' })
  const turns = finding && review.disputed && isFounded(finding) !== isFounded(review.disputed)
  return turns ? undefined : refuse('E3115', { field: 'finding' })
}

const decided = ({ outcome, finding }: Verdict, at: number, reasons: readonly string[], by?: string): Decision =>
  without({ outcome, finding, at, reasons, by }) as Decision

function recorded(
  review: Review,
  handling: ReviewHandling,
  command: ReviewCommand,
  { by, at }: ReviewAct,
  regime: Regime,
): Partial<Review> {
  switch (handling.do) {
    case 'opine': {
      const { outcome, finding, reason } = handling
      const opinions = [...review.opinions, without({ by, at, outcome, finding, reason }) as Opinion]
      const ends = command === 'agree' || command === 'agree-finally'
      return ends
        ? {
            opinions,
            decision: decided(
              handling,
              at,
              opinions.map((one) => one.reason),
            ),
          }
        : { opinions }
    }
    case 'settle':
      return { decision: decided(handling, at, [handling.reason], by) }
    case 'object':
      return { objection: { words: handling.words, at } }
    case 'rule':
      return { ruling: { sustained: handling.sustained, reason: handling.reason, by, at } }
    case 'withdraw':
      return { withdrawn: { by, at, reason: handling.reason } }
    case 'escalate': {
      const event = climbed(review, at, regime)
      return event ? { history: [...review.history, event] } : {}
    }
    case 'recompute': {
      const { do: did, ...note } = handling
      return { history: [...review.history, { at, command: did, ...note }] }
    }
    default:
      return {}
  }
}
