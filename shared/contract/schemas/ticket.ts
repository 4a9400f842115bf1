import * as z from 'zod/mini'
import { STAFF_ACTS } from '../../domain/ticket/acts.ts'
import { TICKET_STATES } from '../../domain/ticket/transitions.ts'
import { civilDate, civilTime, dueView, level, month, placeView, regionCode, words } from './common.ts'

export const ticketState = z.enum(TICKET_STATES)
export const finding = z.enum(['founded', 'partly', 'unfounded', 'unverifiable'])
export const triage = z.enum(['immediate', 'planned', 'explain'])
export const answerMethod = z.enum(['mini-program', 'sms', 'phone', 'visit'])
export const satisfaction = z.enum(['satisfied', 'fair', 'unsatisfied'])
export const callBackOutcome = z.enum(['reached', 'unreachable', 'anonymous'])

export const ticketRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  origin: z.enum(['rating', 'complaint', 'finding']),
  state: ticketState,
  /** Of a rating alone. */
  level: z.optional(level),
  levelName: z.optional(z.string()),
  indicators: z.array(z.string()),
  taskName: z.string(),
  regionName: z.string(),
  orgName: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  named: z.boolean(),
  openedAt: civilTime,
  answeredAt: z.optional(civilTime),
  class: z.enum(['standard', 'general', 'complex']),
  className: z.string(),
  /** The clock of what is awaited next: first contact, the legal limit, the call-back; of an ended one, the limit it had. */
  due: dueView,
  urgency: z.enum(['overdue', 'today', 'soon', 'later', 'done']),
  /** The legal clock, where it runs, or has stopped at the answer, and something else is awaited first. */
  legal: z.optional(dueView),
  /** More time was granted: the legal last day. */
  legalDue: z.optional(civilDate),
  /** Somebody was reached, or tried often enough. */
  contacted: z.boolean(),
  /** There is somebody to call. */
  reachable: z.boolean(),
  /** The one it was given to, if it was. */
  assigneeName: z.optional(z.string()),
  /** How many others are dealt with in it. */
  merged: z.number(),
  /** Names of the rungs climbed. */
  rungs: z.array(z.string()),
})
export type TicketRow = z.infer<typeof ticketRow>

export const ticketEventView = z.object({
  at: civilTime,
  command: z.string(),
  by: z.string(),
  note: z.object({
    finding: z.optional(finding),
    grounds: z.optional(z.string()),
    triage: z.optional(triage),
    reason: z.optional(z.string()),
    measures: z.optional(z.string()),
    plannedFor: z.optional(civilDate),
    responsible: z.optional(z.string()),
    ruleCited: z.optional(z.string()),
    answer: z.optional(z.string()),
    method: z.optional(answerMethod),
    reached: z.optional(z.boolean()),
    /** Of a call by phone: whether the system put it through. */
    placed: z.optional(z.boolean()),
    words: z.optional(z.string()),
    satisfaction: z.optional(satisfaction),
    until: z.optional(civilDate),
    /** The last day before it was computed anew. */
    was: z.optional(civilDate),
    /** Names, never ids: of a unit, a person, a step of approval, a rung; the number of another ticket. */
    org: z.optional(z.string()),
    to: z.optional(z.string()),
    step: z.optional(z.string()),
    rung: z.optional(z.string()),
    ticket: z.optional(z.string()),
    /** Name of the picture that was added. */
    attachment: z.optional(z.string()),
  }),
})

const otherTicket = z.object({ id: z.string(), number: z.string() })
/** An earlier ticket of the same person and matter in the unit, into which this one may be merged. */
export const mergeCandidate = z.object({
  id: z.string(),
  number: z.string(),
  openedAt: civilTime,
  state: ticketState,
  text: z.string(),
})

export const ticketDetail = z.object({
  ticket: ticketRow,
  projectNo: z.string(),
  /** Number of the work order (工单号) by which the 12345 hotline handed it over. */
  hotline: z.optional(z.string()),
  /** When the hotline took it and when it handed it over. */
  handedOver: z.optional(z.object({ acceptedAt: civilTime, receivedAt: civilTime, days: z.number() })),
  servedAt: civilTime,
  text: z.string(),
  finding: z.optional(finding),
  triage: z.optional(triage),
  /** What the signed-in person may do now; whatever is not in it would be refused. */
  acts: z.array(z.enum(STAFF_ACTS)),
  /** The number the citizen left, masked; whole numbers are never shown. Nothing of it once it was forgotten. */
  contact: z.optional(z.object({ masked: z.optional(z.string()) })),
  /** Vain tries so far, and after how many of them a call counts as made. */
  tries: z.object({ contact: z.number(), callBack: z.number(), enough: z.number(), minutesApart: z.number() }),
  contactedAt: z.optional(civilTime),
  proposal: z.optional(z.object({ triage, className: z.string(), approved: z.array(z.string()), next: z.optional(z.string()) })),
  extension: z.optional(z.object({ until: civilDate, reason: z.string() })),
  /** The last day to which more time may be asked for now. */
  extendableUntil: z.optional(civilDate),
  callBack: z.optional(z.object({ outcome: callBackOutcome, at: civilTime })),
  satisfaction: z.optional(satisfaction),
  reopenedAt: z.optional(civilTime),
  tolerated: z.optional(z.boolean()),
  /** Those dealt with in it, with what was said in each: whoever has this one answers for them, wherever it was sent on to. */
  merged: z.array(z.object({ id: z.string(), number: z.string(), text: z.string() })),
  into: z.optional(otherTicket),
  candidates: z.array(mergeCandidate),
  attachments: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.number(), hash: z.string() })),
  history: z.array(ticketEventView),
  place: placeView,
})
export type TicketDetail = z.infer<typeof ticketDetail>

export const ticketList = z.object({
  tickets: z.array(ticketRow),
  counts: z.object({
    all: z.number(),
    overdue: z.number(),
    today: z.number(),
    received: z.number(),
    answering: z.number(),
    answered: z.number(),
  }),
  place: placeView,
})
export type TicketList = z.infer<typeof ticketList>

/** A ticket, and the version of it that was seen. */
export const ticketTarget = { id: z.string().check(z.minLength(1), z.maxLength(64)), version: z.number() }
export const ticketId = z.object({ id: ticketTarget.id })
export const verifyInput = z.object({
  ...ticketTarget,
  finding,
  grounds: words(500),
  /** Class of the problem; the profile's first when absent. */
  class: z.optional(z.enum(['standard', 'general', 'complex'])),
})
export const triageInput = z.object({
  ...ticketTarget,
  triage,
  class: z.optional(z.enum(['standard', 'general', 'complex'])),
  reason: z.optional(words(500)),
  measures: z.optional(words(1000)),
  plannedFor: z.optional(civilDate),
  responsible: z.optional(words(50)),
  ruleCited: z.optional(words(200)),
})
export const rectifyInput = z.object({ ...ticketTarget, measures: words(1000) })
export const answerInput = z.object({ ...ticketTarget, answer: words(1000), method: answerMethod })

export const regionTicketsInput = z.object({
  region: z.optional(regionCode),
  /** Month in which the tickets were opened; this month when absent. The open ones are listed whatever their month. */
  month: z.optional(month),
  view: z.optional(z.enum(['all', 'open', 'overdue'])),
})
