import * as z from 'zod/mini'
import { REVIEW_OUTCOMES } from '../../domain/review/review.ts'
import { REVIEW_STATES } from '../../domain/review/transitions.ts'
import { civilDate, civilTime, dueView, month, placeView, words } from './common.ts'
import { finding, ticketEventView } from './ticket.ts'

export const reviewSubject = z.enum(['rating', 'verification'])
export const reviewOutcome = z.enum(REVIEW_OUTCOMES)
export const reviewState = z.enum(REVIEW_STATES)

const verdict = { outcome: reviewOutcome, finding: z.optional(finding) }
const decision = z.object({ ...verdict, at: civilTime, reasons: z.array(z.string()) })
const ruling = z.object({ sustained: z.boolean(), reason: z.string(), at: civilTime })

/** A review as the rater sees it: what was decided and why, and until when he may object. */
export const reviewProgress = z.object({
  id: z.string(),
  subject: reviewSubject,
  /** He asked for it himself. */
  own: z.boolean(),
  state: reviewState,
  filedAt: civilTime,
  decision: z.optional(decision),
  /** He may object up to this day. */
  objectUntil: z.optional(civilDate),
  objection: z.optional(z.object({ words: z.string(), at: civilTime })),
  ruling: z.optional(ruling),
})
export type ReviewProgress = z.infer<typeof reviewProgress>

/** What the rater may have reviewed now: what was found; up to this day, where one is set. */
export const disputable = z.object({ until: z.optional(civilDate) })

/** One line of a list of reviews. */
export const reviewRow = z.object({
  id: z.string(),
  ticket: z.string(),
  number: z.string(),
  version: z.number(),
  subject: reviewSubject,
  filedBy: z.enum(['unit', 'citizen']),
  asks: reviewOutcome,
  disputed: z.optional(finding),
  state: reviewState,
  taskName: z.string(),
  orgName: z.string(),
  filedAt: civilTime,
  /** By when it is to be decided; while the rater may object, his last day. */
  due: dueView,
  urgency: z.enum(['overdue', 'today', 'soon', 'later', 'done']),
  /** The signed-in person has given his opinion. */
  given: z.boolean(),
  decision: z.optional(decision),
})
export type ReviewRow = z.infer<typeof reviewRow>

export const reviewList = z.object({
  reviews: z.array(reviewRow),
  counts: z.object({ open: z.number(), mine: z.number(), overdue: z.number() }),
  place: placeView,
})
export type ReviewList = z.infer<typeof reviewList>

const picture = z.object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.number(), hash: z.string() })

/** Both sides of a review, for those who decide on it. Who rated is not in it. */
export const reviewDetail = z.object({
  review: reviewRow,
  grounds: z.string(),
  /** What the rater said. */
  said: z.object({
    at: civilTime,
    level: z.optional(z.number()),
    levelName: z.optional(z.string()),
    indicators: z.array(z.string()),
    text: z.string(),
  }),
  /** What the unit found. */
  found: z.object({
    windowName: z.string(),
    hallName: z.string(),
    servedAt: civilTime,
    finding: z.optional(finding),
    grounds: z.optional(z.string()),
    measures: z.optional(z.string()),
    answer: z.optional(z.string()),
  }),
  evidence: z.array(picture),
  history: z.array(ticketEventView),
  /** One's own; those of others only when nobody is to give one any more. */
  opinions: z.array(z.object({ mine: z.boolean(), ...verdict, reason: z.string(), at: civilTime })),
  objection: z.optional(z.object({ words: z.string(), at: civilTime })),
  ruling: z.optional(ruling),
  /** What the signed-in person may do with it now. */
  may: z.array(z.enum(['opine', 'settle', 'rule'])),
  place: placeView,
})
export type ReviewDetail = z.infer<typeof reviewDetail>

const reviewId = z.string().check(z.minLength(1), z.maxLength(96))
const ticketIdText = z.string().check(z.minLength(1), z.maxLength(64))
const target = { id: reviewId, version: z.number() }

export const reviewInput = z.object({ id: reviewId })
export const reviewsInput = z.object({ view: z.optional(z.enum(['open', 'ended'])), month: z.optional(month) })
export const opinionInput = z.object({ ...target, ...verdict, reason: words(500) })
export const rulingInput = z.object({ ...target, sustained: z.boolean(), reason: words(500) })

/** The reviews of a ticket as its unit sees them, and what it may still appeal against. */
export const appealsInput = z.object({ ticket: ticketIdText })
export const appealInput = z.object({
  ticket: ticketIdText,
  subject: reviewSubject,
  asks: reviewOutcome,
  grounds: words(1000),
})
export const withdrawalInput = z.object({ ...target, reason: words(500) })
export const appealsView = z.object({
  reviews: z.array(
    z.object({
      ...reviewRow.shape,
      grounds: z.optional(z.string()),
      objected: z.boolean(),
      ruling: z.optional(ruling),
      withdrawable: z.boolean(),
    }),
  ),
  open: z.array(z.object({ subject: reviewSubject, until: civilDate })),
})
export type AppealsView = z.infer<typeof appealsView>

const holder = {
  receipt: z.string().check(z.minLength(8), z.maxLength(32)),
  service: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))),
}
export const disputeInput = z.object({ ...holder, words: words(500) })
export const objectionInput = z.object({ ...holder, review: reviewId, words: words(500) })
