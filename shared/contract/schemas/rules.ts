import * as z from 'zod/mini'
import { civilDate, placeView, regionCode } from './common.ts'

export const clauseView = z.object({
  basis: z.enum(['document', 'superior', 'house']),
  document: z.string(),
  article: z.string(),
  text: z.string(),
  note: z.optional(z.string()),
})
export const ruleView = z.object({
  rule: z.string(),
  name: z.string(),
  amount: z.number(),
  unit: z.enum(['working', 'natural']),
  startsAt: z.string(),
  countStartDay: z.boolean(),
  rollOver: z.boolean(),
  clause: clauseView,
})
/** What the procedure asks for beside its limits. */
export const demandView = z.discriminatedUnion('what', [
  z.object({ what: z.literal('call-attempts'), times: z.number(), minutesApart: z.number(), clause: clauseView }),
  z.object({ what: z.literal('ledger'), className: z.string(), clause: clauseView }),
])
export const rulesView = z.object({
  rules: z.array(ruleView),
  demands: z.array(demandView),
  calendar: z.string(),
  years: z.array(z.number()),
  place: placeView,
})
export type RulesView = z.infer<typeof rulesView>

export const deadlineInput = z.object({
  from: civilDate,
  rule: z.optional(z.string().check(z.maxLength(40))),
  days: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
  unit: z.optional(z.enum(['working', 'natural'])),
  region: z.optional(regionCode),
})
export const deadlineView = z.object({ date: civilDate, weekday: z.string(), provisional: z.boolean(), clause: z.string() })
export type DeadlineView = z.infer<typeof deadlineView>
