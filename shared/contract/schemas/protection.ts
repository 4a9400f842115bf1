import * as z from 'zod/mini'
import { PROTECTION_KINDS, PROTECTION_STATES } from '../../domain/protection/report.ts'
import { civilTime, dueView, phoneNumber, placeView, serviceCode, text, words } from './common.ts'
import { submitRatingInput } from './evaluation.ts'
import { progressInput } from './progress.ts'

const { requestKey, visitor } = submitRatingInput.shape
const kind = z.enum(PROTECTION_KINDS)

export const protectionInput = z.object({
  /** The same key again is the same report. */
  requestKey,
  visitor,
  kind,
  /** What it is about: a receipt of one's own, or what is to be rated. */
  target: z.union([progressInput, z.object({ service: serviceCode }), z.object({ window: z.string().check(z.maxLength(20)) })]),
  /** Checked for its length when it comes in, with a sentence of its own. */
  text: text(6000),
  contact: z.optional(phoneNumber),
})

export const protectionTaken = z.object({
  number: z.string(),
  at: civilTime,
  /** What may be shown of the number left. */
  contact: z.optional(z.string()),
  place: placeView,
})
export type ProtectionTaken = z.infer<typeof protectionTaken>

const row = {
  id: z.string(),
  number: z.string(),
  kind,
  state: z.enum(PROTECTION_STATES),
  at: civilTime,
  taskName: z.string(),
  orgName: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  /** How often it was looked at. */
  looks: z.number(),
  notes: z.number(),
  /** While it is open: by when something is to be done about it. */
  due: z.optional(dueView),
}
/** A report in a list: what is known without looking at it. */
export const protectionRow = z.object(row)
export type ProtectionRow = z.infer<typeof protectionRow>
export const protectionList = z.object({ reports: z.array(protectionRow), place: placeView })
export type ProtectionList = z.infer<typeof protectionList>

/** A report that somebody looked at, with everybody who did. */
export const protectionView = z.object({
  report: protectionRow,
  version: z.number(),
  text: z.string(),
  /** Who served, by name; empty when nobody is on record. */
  staffName: z.string(),
  contact: z.optional(z.string()),
  ticket: z.optional(z.object({ id: z.string(), number: z.string() })),
  looks: z.array(z.object({ at: civilTime, by: z.string(), number: z.boolean() })),
  notes: z.array(z.object({ at: civilTime, by: z.string(), words: z.string() })),
})
export type ProtectionView = z.infer<typeof protectionView>

export const protectionId = z.object({ id: serviceCode })
export const protectionNumber = z.object({ phone: z.string(), view: protectionView })
export const protectionNoteInput = z.object({
  id: serviceCode,
  version: z.number(),
  words: words(1000),
  /** It is dealt with. */
  close: z.boolean(),
})
