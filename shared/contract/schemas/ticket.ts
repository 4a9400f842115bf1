import * as z from 'zod/mini'
import { TICKET_STATES } from '../../domain/ticket/transitions.ts'
import { civilDate, civilTime, dueView, level, month, placeView, regionCode, words } from './common.ts'

export const ticketState = z.enum(TICKET_STATES)
export const finding = z.enum(['founded', 'partly', 'unfounded', 'unverifiable'])
export const triage = z.enum(['immediate', 'planned', 'explain'])
export const answerMethod = z.enum(['mini-program', 'sms', 'phone', 'visit'])

/** What the citizen sees of his ticket. */
export const ticketProgress = z.object({
  number: z.string(),
  state: ticketState,
  openedAt: civilTime,
  verifiedAt: z.optional(civilTime),
  finding: z.optional(finding),
  triagedAt: z.optional(civilTime),
  triage: z.optional(triage),
  reason: z.optional(z.string()),
  rectifiedAt: z.optional(civilTime),
  measures: z.optional(z.string()),
  answeredAt: z.optional(civilTime),
  answer: z.optional(z.string()),
  method: z.optional(answerMethod),
  /** The legal clock; absent until the event that starts it. */
  due: z.optional(dueView),
})
export type TicketProgress = z.infer<typeof ticketProgress>

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
  /** The clock that runs: the legal one, or first contact before it starts. */
  due: dueView,
  urgency: z.enum(['overdue', 'today', 'soon', 'later', 'done']),
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
    ruleCited: z.optional(z.string()),
    answer: z.optional(z.string()),
    method: z.optional(answerMethod),
    rung: z.optional(z.string()),
  }),
})

export const ticketDetail = z.object({
  ticket: ticketRow,
  projectNo: z.string(),
  servedAt: civilTime,
  text: z.string(),
  finding: z.optional(finding),
  triage: z.optional(triage),
  history: z.array(ticketEventView),
  place: placeView,
})
export type TicketDetail = z.infer<typeof ticketDetail>

export const ticketList = z.object({
  tickets: z.array(ticketRow),
  counts: z.object({ all: z.number(), overdue: z.number(), today: z.number(), received: z.number(), answering: z.number() }),
  place: placeView,
})
export type TicketList = z.infer<typeof ticketList>

const target = { id: z.string().check(z.minLength(1), z.maxLength(64)), version: z.number() }
export const ticketId = z.object({ id: target.id })
export const verifyInput = z.object({
  ...target,
  finding,
  grounds: words(500),
  /** Class of the problem; the profile's first when absent. */
  class: z.optional(z.enum(['standard', 'general', 'complex'])),
})
export const triageInput = z.object({
  ...target,
  triage,
  class: z.optional(z.enum(['standard', 'general', 'complex'])),
  reason: z.optional(words(500)),
  plannedFor: z.optional(civilDate),
  ruleCited: z.optional(words(200)),
})
export const rectifyInput = z.object({ ...target, measures: words(1000) })
export const answerInput = z.object({ ...target, answer: words(1000), method: answerMethod })

export const regionTicketsInput = z.object({
  region: z.optional(regionCode),
  /** Month in which the tickets were opened; this month when absent. The open ones are listed whatever their month. */
  month: z.optional(month),
  view: z.optional(z.enum(['all', 'open', 'overdue'])),
})
