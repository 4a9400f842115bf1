import * as z from 'zod/mini'
import { civilDate, civilTime, dueView, placeView, regionCode } from './common.ts'
import { ticketState, triage } from './ticket.ts'

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
  /** Name of the last rung climbed. */
  rung: z.optional(z.string()),
  /** More time was granted: what comes after the legal day is 延期. */
  extended: z.boolean(),
  asked: z.optional(askedView),
})
export type CaseLine = z.infer<typeof caseLine>

export const lateInput = z.object({ region: z.optional(regionCode) })

export const lateView = z.object({
  region: z.object({ id: z.string(), name: z.string(), path: z.array(z.object({ id: z.string(), name: z.string() })) }),
  /** Units with something late, the one with most first. */
  units: z.array(z.object({ org: z.string(), orgName: z.string(), regionName: z.string(), tickets: z.array(caseLine) })),
  counts: z.object({ open: z.number(), late: z.number(), today: z.number(), waiting: z.number() }),
  place: placeView,
})
export type LateView = z.infer<typeof lateView>
