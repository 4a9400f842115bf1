import * as z from 'zod/mini'
import { civilTime, dueView, phoneNumber, placeView, serviceCode, text } from './common.ts'
import { submitRatingInput } from './evaluation.ts'

const { requestKey, visitor, target } = submitRatingInput.shape

const said = {
  /** The same key again is the same complaint. */
  requestKey,
  /** Checked for its length when it is filed, with a sentence of its own. */
  text: text(6000),
  /** Number for the call-back, if one is left. */
  contact: z.optional(phoneNumber),
  named: z.boolean(),
}

export const complaintInput = z.object({ ...said, visitor, target })

/** What an operator writes down of a call. */
export const phoneComplaintInput = z.object({
  ...said,
  /** A service of a case; or a window, where the person was served without one, and when. */
  target: z.union([z.object({ service: serviceCode }), z.object({ window: text(20), servedAt: civilTime })]),
})

/** What the one who complains keeps: the receipt speaks for him, the number is quoted. */
export const complaintView = z.object({
  receipt: z.string(),
  number: z.string(),
  at: civilTime,
  text: z.string(),
  taskName: z.string(),
  orgName: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  /** What may be shown of the number left. */
  contact: z.optional(z.string()),
  /** The legal limit, and its last day if it started today. */
  promise: z.optional(dueView),
  place: placeView,
})
export type ComplaintView = z.infer<typeof complaintView>
