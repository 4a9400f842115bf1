import * as z from 'zod/mini'
import { civilDate, civilTime, dueView, placeView, serviceCode, words } from './common.ts'
import { ratingView } from './evaluation.ts'
import { disputable, reviewProgress } from './review.ts'
import { answerMethod, finding, satisfaction, ticketState, triage } from './ticket.ts'

/** What happened with a case, as far as it concerns its citizen. */
export const COURSE = [
  'contacted',
  'reassigned',
  'verified',
  'corrected',
  'arranged',
  'extended',
  'rectified',
  'answered',
  'called-back',
  'missed',
  'closed',
  'rated',
  'reopened',
  'merged',
  'separated',
  'void',
] as const

/** One step of a case in the order of time; never by whom. */
export const courseStep = z.object({
  what: z.enum(COURSE),
  at: civilTime,
  finding: z.optional(finding),
  triage: z.optional(triage),
  method: z.optional(answerMethod),
  /** Whether somebody was reached. */
  reached: z.optional(z.boolean()),
  satisfaction: z.optional(satisfaction),
  /** New last day, of an extension; the planned one, of an arrangement. */
  until: z.optional(civilDate),
  /** The answer, the measures, the reason: what was written for the citizen or by him. */
  words: z.optional(z.string()),
})
export type CourseStep = z.infer<typeof courseStep>

/** What the citizen sees of his case. */
export const ticketProgress = z.object({
  number: z.string(),
  state: ticketState,
  openedAt: civilTime,
  finding: z.optional(finding),
  triage: z.optional(triage),
  course: z.array(courseStep),
  /** The legal clock; absent until the event that starts it. */
  due: z.optional(dueView),
  /** The legal last day, where more time was granted. */
  legalDue: z.optional(civilDate),
  /** He left a number, or is known by name: there will be a call. */
  callBack: z.boolean(),
  /** What was put right can be rated. */
  rateable: z.boolean(),
  /** It can be asked to be done again, up to this day. */
  reopenableUntil: z.optional(civilDate),
  /** Number of the case into which this one went (并单): state and course are those of that case. */
  into: z.optional(z.string()),
})
export type TicketProgress = z.infer<typeof ticketProgress>

const holder = {
  receipt: z.string().check(z.minLength(8), z.maxLength(32)),
  /** Known to the device that rated; without it only what became a case is found by its receipt. */
  service: z.optional(serviceCode),
}
export const progressInput = z.object(holder)
export const rateAnswerInput = z.object({ ...holder, satisfaction, words: z.optional(words(500)) })
export const reopenInput = z.object({ ...holder, reason: words(500) })

/** What a complaint said. */
export const complaintSaid = z.object({
  receipt: z.string(),
  text: z.string(),
  at: civilTime,
  /** What may be shown of the number left, e.g. 100****1234. */
  contact: z.optional(z.string()),
})

export const progressView = z.object({
  /** A rating, or a complaint: one of the two. */
  rating: z.optional(ratingView),
  complaint: z.optional(complaintSaid),
  service: z.optional(serviceCode),
  taskName: z.string(),
  orgName: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  /** The default that stood before this rating. */
  default: z.optional(z.object({ levelName: z.string(), at: civilTime })),
  ticket: z.optional(ticketProgress),
  /** Reviews of the rating or of what was found (申诉复核). */
  reviews: z.optional(z.array(reviewProgress)),
  /** What was found can be disputed, up to this day where one is set. */
  disputable: z.optional(disputable),
  place: placeView,
})
export type ProgressView = z.infer<typeof progressView>
