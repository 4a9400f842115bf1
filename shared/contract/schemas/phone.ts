import * as z from 'zod/mini'
import { civilTime, placeView, serviceCode, text, words } from './common.ts'
import { levelView, serviceCard, submitRatingInput } from './evaluation.ts'

/** What an operator may still record today, and the levels to be read out. */
export const phoneDesk = z.object({
  today: z.number(),
  perDay: z.number(),
  /** Seconds between two recordings. */
  gapSeconds: z.number(),
  now: civilTime,
  levels: z.array(levelView),
  place: placeView,
})
export type PhoneDesk = z.infer<typeof phoneDesk>

/** A case number, or the printed code of a window. */
export const phoneLookUpInput = z.object({ code: words(64) })

export const phoneFound = z.object({
  /** Services of the case, in their order. */
  services: z.array(serviceCard),
  window: z.optional(z.object({ code: z.string(), name: z.string(), hallName: z.string(), orgName: z.string() })),
})
export type PhoneFound = z.infer<typeof phoneFound>

export const phoneRatingInput = z.extend(
  z.pick(submitRatingInput, { requestKey: true, level: true, codes: true, text: true, named: true, contact: true }),
  {
    /** A service of a case; or a window, where the person was served without one, and when. */
    target: z.union([z.object({ service: serviceCode }), z.object({ window: text(20), servedAt: civilTime })]),
    /** When the person said it. */
    calledAt: civilTime,
  },
)
