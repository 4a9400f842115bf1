import * as z from 'zod/mini'
import { civilDate, civilTime, text } from './common.ts'
import { batch, code, counts, outcome, serviceRecord } from './exchange.ts'
import { answerMethod, callBackOutcome, finding, satisfaction, ticketState } from './ticket.ts'

const { projectNo, winno, orgcode, mobile } = serviceRecord.shape

/** A complaint as the platform of the 12345 hotline hands it over. What it is about is named once: a case, a window or a unit. */
export const complaintRecord = z.object({
  /** 工单号: the same number with the same content again is the same complaint. */
  orderNo: code(/^[\w.-]{1,64}$/),
  /** When the hotline took it. Whether the limits run from then or from when it is handed over is a rule of the place. */
  acceptTime: civilTime,
  /** Checked for its length when it is taken, with a sentence of its own. */
  content: text(6000),
  projectNo: z.optional(projectNo),
  winno,
  orgcode: z.optional(orgcode),
  /** When the person was served, at a window or by a unit; the roster then says by whom. */
  serviceTime: z.optional(civilTime),
  /** Number for the call-back; kept under a seal. */
  mobile,
  /** 1 anonymous, 2 named. */
  anonymityFlag: z.optional(z.enum(['1', '2'])),
})
export type ComplaintRecord = z.infer<typeof complaintRecord>

export const pushComplaintsInput = batch

export const pushComplaintsOutput = z.object({
  ...counts,
  results: z.array(
    z.object({
      index: outcome.index,
      status: outcome.status,
      orderNo: z.optional(z.string()),
      errors: outcome.errors,
      /** Number of the case, which people quote. */
      number: z.optional(z.string()),
      /** With it the one who complained follows what becomes of it; for him alone. */
      receipt: z.optional(z.string()),
    }),
  ),
})
export type PushComplaintsOutput = z.infer<typeof pushComplaintsOutput>

export const complaintStatesInput = z.object({ orderNos: z.array(text(64)).check(z.minLength(1), z.maxLength(200)) })

/** How a complaint stands, in codes and in words. */
const complaintState = z.object({
  number: z.string(),
  state: ticketState,
  stateName: z.string(),
  /** The unit that has it. */
  orgName: z.string(),
  acceptTime: civilTime,
  /** The legal last day; absent until the event that starts its clock (查实). */
  dueDate: z.optional(civilDate),
  /** The last day hangs on a holiday notice that has not come out. */
  provisional: z.optional(z.boolean()),
  /** More time was granted, up to this day. */
  extendedTo: z.optional(civilDate),
  contactTime: z.optional(civilTime),
  finding: z.optional(finding),
  answerTime: z.optional(civilTime),
  answer: z.optional(z.string()),
  answerMethod: z.optional(answerMethod),
  callBack: z.optional(z.object({ result: callBackOutcome, resultName: z.string(), time: civilTime })),
  satisfaction: z.optional(satisfaction),
  /** Number of the case with which it is dealt (并单): all but `number` and `acceptTime` is of that case. */
  into: z.optional(z.string()),
})
export type ComplaintState = z.infer<typeof complaintState>

export const complaintStatesOutput = z.object({
  results: z.array(
    z.object({
      orderNo: z.string(),
      /** `unknown`: this platform has handed over no such work order. */
      status: z.enum(['found', 'unknown']),
      complaint: z.optional(complaintState),
    }),
  ),
})
export type ComplaintStatesOutput = z.infer<typeof complaintStatesOutput>
