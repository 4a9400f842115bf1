import * as z from 'zod/mini'
import { civilDate, month, placeView, regionCode, words } from './common.ts'
import { regionView } from './sign.ts'
import { exportView } from './statistics.ts'
import { callBackOutcome, finding, satisfaction, ticketRow, ticketState, triage } from './ticket.ts'

/** One line of the ledger (台账): what it is about, what is to be put right, by whom and by when, and what came of it. */
export const ledgerRow = z.object({
  id: z.string(),
  number: z.string(),
  origin: ticketRow.shape.origin,
  state: ticketState,
  openedOn: civilDate,
  taskName: z.string(),
  orgName: z.string(),
  windowName: z.string(),
  className: z.string(),
  finding: z.optional(finding),
  triage: z.optional(triage),
  reason: z.optional(z.string()),
  measures: z.optional(z.string()),
  /** Whom the ledger names (责任人); else the one it was given to, or who decided how it is put right. */
  person: z.optional(z.string()),
  plannedFor: z.optional(civilDate),
  /** Last day of the legal limit; absent until it begins. */
  due: z.optional(civilDate),
  provisional: z.boolean(),
  /** The working day after it, where a limit in natural days ends on a rest day (民法典 第二百零三条); it is not moved by itself. */
  rolledOver: z.optional(civilDate),
  /** The last day is over and there is no answer. */
  overdue: z.boolean(),
  /** The day granted instead (延期). */
  extendedTo: z.optional(civilDate),
  rectifiedOn: z.optional(civilDate),
  answeredOn: z.optional(civilDate),
  timing: z.optional(z.enum(['onTime', 'extended', 'late', 'untimed'])),
  calledOn: z.optional(civilDate),
  callBack: z.optional(callBackOutcome),
  /** The call-back rests on a call that the system did not put through. */
  unplaced: z.boolean(),
  satisfaction: z.optional(satisfaction),
})
export type LedgerRow = z.infer<typeof ledgerRow>

export const ledgerInput = z.object({ month: z.optional(month) })
export const ledgerView = z.object({
  month,
  months: z.array(month),
  orgName: z.string(),
  rows: z.array(ledgerRow),
  place: placeView,
})
export type LedgerView = z.infer<typeof ledgerView>

/** A region and below, or one unit there. */
const scope = { month: z.optional(month), region: z.optional(regionCode), unit: z.optional(words(64)) }
export const regionLedgerAsked = z.object(scope)
export const regionLedgerInput = z.object({
  ...scope,
  /** The place up to which it was read. */
  after: z.optional(z.string().check(z.regex(/^\d{1,15}\..{1,64}$/))),
})
export const regionLedgerView = z.object({
  month,
  months: z.array(month),
  region: regionView,
  /** Units of the region itself, to choose from. */
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  unit: z.optional(z.string()),
  rows: z.array(ledgerRow),
  /** Where to go on reading, when there may be more. */
  next: z.optional(z.string()),
  place: placeView,
})
export type RegionLedgerView = z.infer<typeof regionLedgerView>
export const ledgerFiles = z.object({ exports: z.array(exportView) })
