import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { Rung } from '../policy/profile.ts'
import type { Attachment, Finding } from '../ticket/ticket.ts'
import type { ReviewState } from './transitions.ts'

/** What is reviewed: that a rating counts against the rated, or what a verification found (二(三)3). */
export type ReviewSubject = 'rating' | 'verification'

/**
 * 维持 · 误评 · 恶意 · 容错 (临政办发〔2020〕16号 三(一)) · 更正. A rating may be upheld, found mistaken or malicious, or the fault
 * be tolerated; a verification may be upheld or corrected.
 */
export const REVIEW_OUTCOMES = ['upheld', 'mistaken', 'malicious', 'tolerated', 'corrected'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** What somebody holds to be right. `finding`: what a corrected verification should have found. */
export interface Verdict {
  readonly outcome: ReviewOutcome
  readonly finding?: Finding | undefined
}

/** The written opinion of one reviewer. */
export interface Opinion extends Verdict {
  /** Staff id. */
  readonly by: string
  readonly at: Instant
  readonly reason: string
}

/** What was decided, by two who agreed or by the bureau where they did not. The reasons are told to the rater. */
export interface Decision extends Verdict {
  readonly at: Instant
  readonly reasons: readonly string[]
  /** Staff id of who settled it; absent where the reviewers agreed. */
  readonly by?: string
}

/** What the system did with a review: a rung that was climbed over a limit, or a last day computed anew. */
export interface ReviewEvent {
  readonly at: Instant
  readonly command: 'escalate' | 'recompute'
  /** The limit: to decide, to object, or to rule on the objection. */
  readonly rule: string
  readonly rung?: Rung['id']
  /** The last day before it was computed anew, the one since, and the version of the calendar. */
  readonly was?: CivilDate
  readonly until?: CivilDate
  readonly calendar?: string
}

/** One review of one ticket's rating or verification: everything that was said in it stays. */
export interface Review {
  /** `ticket.subject.n`: the n-th of a ticket's reviews of the subject. */
  readonly id: string
  readonly ticket: string
  readonly number: string
  readonly subject: ReviewSubject
  readonly filedBy: 'unit' | 'citizen'
  /** Staff id of who filed it, or `citizen`. */
  readonly filer: string
  readonly filedAt: Instant
  /** What is asked for: the outcome, and of a verification what was found. */
  readonly asks: ReviewOutcome
  readonly disputed?: Finding
  readonly grounds: string
  /** The ticket's pictures as they were when it was filed. */
  readonly evidence: readonly Attachment[]
  readonly state: ReviewState
  /** Grows by one with every write; a writer states the one it saw. */
  readonly version: number
  readonly profile: string
  readonly taskName: string
  /** The unit that had the ticket when it was filed. Nobody of it gives an opinion, settles or rules. */
  readonly org: string
  /** The rated person; empty when nobody is on record. */
  readonly staff: string
  readonly regions: readonly string[]
  readonly opinions: readonly Opinion[]
  readonly decision?: Decision
  readonly objection?: { readonly words: string; readonly at: Instant }
  readonly ruling?: { readonly sustained: boolean; readonly reason: string; readonly by: string; readonly at: Instant }
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string }
  /** Append-only. What people did stands above, each thing by itself. */
  readonly history: readonly ReviewEvent[]
  /** Day on which the job must look at it: for the next rung, or when the period for an objection is over. */
  readonly wakeOn?: CivilDate
}

/** Two who hold the same. */
export const agree = (one: Verdict, other: Verdict): boolean => one.outcome === other.outcome && one.finding === other.finding

/**
 * Whether a decision takes something from the rater, so that he may object to it. What he asked for himself, and a rating that
 * stands as he gave it, take nothing.
 */
export const isAgainstRater = ({ filedBy }: Pick<Review, 'filedBy'>, { outcome }: Verdict): boolean =>
  filedBy === 'unit' && outcome !== 'upheld'

/** What of a decision takes effect: nothing before it is final, and nothing the rater objected to with success. */
export function effectOf({ state, decision, ruling }: Review): Decision | undefined {
  if (state !== 'final' || ruling?.sustained || decision?.outcome === 'upheld') return undefined
  return decision
}
