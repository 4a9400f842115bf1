import * as z from 'zod/mini'
import { civilDate, civilTime, dueView, placeView, regionCode, words } from './common.ts'
import { reviewState, reviewSubject } from './review.ts'
import { regionView } from './sign.ts'
import { ticketState, ticketTarget, triage } from './ticket.ts'

/** What somebody asked for and a lead or the bureau has yet to decide. */
export const askedView = z.object({
  what: z.enum(['dispute', 'extension', 'approval']),
  by: z.string(),
  at: civilTime,
  /** In the words of who asked: why it is not theirs, why more time, or what is proposed. */
  reason: z.optional(z.string()),
  /** New last day asked for. */
  until: z.optional(civilDate),
  /** Unit that is said to be the right one. */
  org: z.optional(z.string()),
  orgName: z.optional(z.string()),
  triage: z.optional(triage),
  plannedFor: z.optional(civilDate),
  /** Name of the step of approval. */
  step: z.optional(z.string()),
  /** Who decides it. */
  seat: z.enum(['lead', 'bureau']),
})
export type AskedView = z.infer<typeof askedView>

/** A case as those see it who lead or supervise: whose it is, by when, and how far it was escalated. */
export const caseLine = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  taskName: z.string(),
  state: ticketState,
  regionName: z.string(),
  orgName: z.string(),
  windowName: z.string(),
  /** The clock of what is awaited next: first contact, the legal limit, or the call-back. */
  due: dueView,
  urgency: z.enum(['overdue', 'today', 'soon', 'later']),
  /** The handler it was given to; absent while nobody was named. */
  assignee: z.optional(z.string()),
  assigneeName: z.optional(z.string()),
  /** Nobody is on record as the one it is about; `concernsName` once the lead wrote it down. */
  namesNobody: z.optional(z.boolean()),
  concernsName: z.optional(z.string()),
  /** Name of the last rung climbed. */
  rung: z.optional(z.string()),
  /** More time was granted: what comes after the legal day is 延期. */
  extended: z.boolean(),
  asked: z.optional(askedView),
})
export type CaseLine = z.infer<typeof caseLine>

/** A review (复核) past its limit: whose turn it is, since when, and how far it was escalated. */
export const lateReview = z.object({
  id: z.string(),
  number: z.string(),
  subject: reviewSubject,
  state: reviewState,
  taskName: z.string(),
  orgName: z.string(),
  due: dueView,
  turn: z.enum(['reviewers', 'bureau']),
  rung: z.optional(z.string()),
})
export type LateReview = z.infer<typeof lateReview>

export const lateInput = z.object({ region: z.optional(regionCode) })

export const lateView = z.object({
  region: regionView,
  /** Units with something late, the one with most first. */
  units: z.array(z.object({ org: z.string(), orgName: z.string(), regionName: z.string(), tickets: z.array(caseLine) })),
  /** 延期中: more time was granted and it is not answered yet; what is late stands with its unit. */
  extended: z.array(caseLine),
  /** The longest overdue first. */
  reviews: z.array(lateReview),
  counts: z.object({ open: z.number(), late: z.number(), today: z.number(), waiting: z.number() }),
  place: placeView,
})
export type LateView = z.infer<typeof lateView>

const tally = { open: z.number(), overdue: z.number(), today: z.number() }

/** The unit's cases by handler: who has how many, what is late, and what waits for the lead. */
export const unitView = z.object({
  handlers: z.array(
    z.object({
      staff: z.string(),
      name: z.string(),
      lead: z.boolean(),
      ...tally,
      /** Of these, waiting for a decision of the lead. */
      waiting: z.number(),
    }),
  ),
  /** Given to nobody yet: any handler may take them. */
  unassigned: z.object(tally),
  tickets: z.array(caseLine),
  counts: z.object({ ...tally, waiting: z.number() }),
  place: placeView,
})
export type UnitView = z.infer<typeof unitView>

export const assignInput = z.object({ ...ticketTarget, to: words(64) })
/** `concerns`: staff id of the one whom the case is about. */
export const recuseInput = z.object({ ...ticketTarget, concerns: words(64) })

export const decideExtensionInput = z.object({
  ...ticketTarget,
  decision: z.enum(['grant', 'refuse']),
  /** Why not; needed to refuse. */
  reason: z.optional(words(500)),
})

export const decideApprovalInput = z.object({
  ...ticketTarget,
  decision: z.enum(['approve', 'send-back']),
  /** An instruction to go with it; needed to send it back. */
  reason: z.optional(words(500)),
})

export const decideDisputeInput = z.object({
  ...ticketTarget,
  decision: z.enum(['keep', 'reassign']),
  reason: words(500),
  /** The unit that is to have it; needed to reassign. */
  org: z.optional(words(64)),
})

/** What waits for a decision in a region and below. */
export const decisionsView = z.object({
  /** Disputes and approvals that only the bureau gives. */
  bureau: z.array(caseLine),
  /** What leads have to decide; the bureau may do it in their place. */
  leads: z.array(caseLine),
  place: placeView,
})
export type DecisionsView = z.infer<typeof decisionsView>

export const unitsInput = z.object({ region: z.optional(regionCode) })

/** Units of one region, to choose from, with the way down to it and the regions beneath. */
export const unitsView = z.object({
  region: regionView,
  units: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type UnitsView = z.infer<typeof unitsView>
