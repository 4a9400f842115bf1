import * as z from 'zod/mini'
import { OPEN_CHANNELS } from '../../domain/evaluation/channel.ts'
import { civilDate, civilTime, dueView, level, phoneNumber, placeView, serviceCode, text, words } from './common.ts'

/** A service as the citizen sees it: matter, window, time; never a person. */
export const serviceCard = z.object({
  code: serviceCode,
  kind: z.enum(['case', 'window']),
  taskName: z.string(),
  stage: z.string(),
  orgName: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  servedAt: civilTime,
  ratableUntil: civilDate,
  state: z.enum(['open', 'rated', 'expired']),
  /** A default was recorded; a rating still counts and takes its place. */
  defaulted: z.boolean(),
})
export type ServiceCard = z.infer<typeof serviceCard>

export const levelView = z.object({
  level,
  name: z.string(),
  indicators: z.array(z.object({ code: z.string(), text: z.string() })),
})
export type LevelView = z.infer<typeof levelView>

const said = { level, levelName: z.string(), indicators: z.array(z.string()), text: z.string(), at: civilTime }

export const ratingView = z.object({
  receipt: z.string(),
  ...said,
  named: z.boolean(),
  /** What may be shown of the number left, e.g. 100****1234. */
  contact: z.optional(z.string()),
  /** Made after the day of the service, where the place calls that 补充评价. */
  supplement: z.optional(z.literal(true)),
  /** What was added to it (追加评价). */
  added: z.optional(z.object(said)),
  /** It can still be added to, up to this day. */
  addableUntil: z.optional(civilDate),
  /** Its words are not published, and which check said so. The score counts as it is. */
  withheld: z.optional(z.enum(['wechat', 'words'])),
})
export type RatingView = z.infer<typeof ratingView>

/** Where the page was opened from. An address that is none of the portal's own is left out. */
const opener = { portal: z.optional(text(32)), back: z.optional(z.string()) }
export const openServiceInput = z.object({ code: serviceCode, ...opener })
export const openWindowInput = z.object({ code: text(20), ...opener })

export const portalView = z.object({
  /** Channel of the portal through which the page was opened. */
  channel: z.optional(z.enum(OPEN_CHANNELS)),
  backTo: z.optional(z.object({ name: z.string(), url: z.string() })),
})
export type PortalView = z.infer<typeof portalView>

/** All the rating page needs, in one answer. `mine` is there when this visitor has rated it before. */
export const servicePage = z.object({
  service: serviceCard,
  levels: z.array(levelView),
  place: placeView,
  mine: z.optional(ratingView),
  ...portalView.shape,
})

export const windowPage = z.object({
  /** Printed code of the window, with its check character. */
  window: z.object({ code: z.string(), name: z.string(), hallName: z.string(), orgName: z.string() }),
  levels: z.array(levelView),
  place: placeView,
  /** The visitor's own services, when he is signed in with a phone number; those of this window first. */
  mine: z.array(serviceCard),
  signedIn: z.boolean(),
  /** This visitor's rating of this window today, if there is one. */
  rated: z.optional(ratingView),
  ...portalView.shape,
})
export type WindowPage = z.infer<typeof windowPage>

const opinion = {
  /** Made by the client once per rating; the same key again gives the same receipt. */
  requestKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  /** Random id of this device, kept by the client; says nothing of the person. */
  visitor: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  /** 0 when none is chosen: refused with its own sentence. */
  level: z.number(),
  codes: z.array(z.string().check(z.regex(/^\d{3}$/))).check(z.maxLength(16)),
  text: text(600),
  /** How the page was reached. */
  channel: z.enum(OPEN_CHANNELS),
}

export const submitRatingInput = z.object({
  /** A service code, or the code of a window when the window is rated. */
  target: z.union([z.object({ service: serviceCode }), z.object({ window: z.string().check(z.maxLength(20)) })]),
  ...opinion,
  named: z.boolean(),
  /** Number for the call-back about a bad rating, if the rater wants to leave one; kept for no other. */
  contact: z.optional(phoneNumber),
})

export const addRatingInput = z.object({
  service: serviceCode,
  /** Number of the receipt, where neither the account nor the device is that of the rating. */
  receipt: z.optional(text(32)),
  ...opinion,
})

export const lookUpCaseInput = z.object({ projectNo: words(64), name: words(64), visitor: opinion.visitor })
export const caseView = z.object({ services: z.array(serviceCard), place: placeView })

export const receiptView = z.object({
  rating: ratingView,
  service: z.string(),
  bad: z.boolean(),
  /** For a bad rating: the legal limit, and its last day if it started today. */
  promise: z.optional(dueView),
})
export type ReceiptView = z.infer<typeof receiptView>
