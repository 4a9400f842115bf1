import * as z from 'zod/mini'
import { CALL_OUTCOMES, CARD_RUNGS } from '../../domain/card/card.ts'
import { CARD_COMMANDS, CARD_STATES } from '../../domain/card/commands.ts'
import { ENTRY_FIELDS } from '../../domain/card/read-card.ts'
import { civilDate, civilTime, dueView, level, placeView, text, words } from './common.ts'

/** A serial as it was typed; blanks, dashes, case and full width are forgiven. */
const serial = text(24)
const point = text(32)
const count = z.number()
const version = z.number().check(z.int(), z.minimum(1))
const rungs = z.array(z.enum(CARD_RUNGS))

export const serialInput = z.object({ serial })
export const collectInput = z.object({
  point,
  collectedOn: civilDate,
  serials: z.array(serial).check(z.minLength(1), z.maxLength(100)),
})
const outcome = z.object({
  index: z.number(),
  serial: z.string(),
  status: z.enum(['collected', 'entered', 'mismatch', 'accepted', 'held', 'void', 'repeated', 'wrong']),
  /** What is wrong, field by field. */
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string(), code: z.optional(z.string()) }))),
})
export type CardOutcome = z.infer<typeof outcome>
export const outcomes = z.object({ results: z.array(outcome) })

/** One card as it was read. Window and matter by id, printed code or name; what is not on the card is left out. */
export const cardRow = z.object({
  serial,
  /** Day of the collection: a card that was not registered yet is registered first. */
  collectedOn: z.optional(civilDate),
  window: z._default(text(64), ''),
  matter: z._default(text(120), ''),
  projectNo: z._default(text(64), ''),
  serviceNumber: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(999))),
  filledOn: civilDate,
  level: z.number(),
  codes: z._default(z.array(z.string().check(z.regex(/^\d{3}$/))).check(z.maxLength(16)), []),
  text: z._default(text(600), ''),
  wantsCall: z._default(z.boolean(), false),
  phone: z.optional(z.string().check(z.regex(/^1\d{10}$/))),
})
export type CardRow = z.infer<typeof cardRow>
export const enterInput = z.object({
  point,
  /** The keeper who did the first reading does the second one as well, on a later day. */
  second: z._default(z.boolean(), false),
  rows: z.array(z.unknown()).check(z.minLength(1), z.maxLength(50)),
})

export const voidInput = z.object({ serials: z.array(serial).check(z.minLength(1), z.maxLength(100)), reason: words(200) })
export const settleInput = z.object({
  serial,
  version,
  /** Fields that are as in the second reading; the others are as in the first. */
  fromSecond: z.array(z.enum(ENTRY_FIELDS)).check(z.maxLength(ENTRY_FIELDS.length)),
  reason: words(200),
})
export const reopenInput = z.object({ serial, version, reason: words(200) })
export const photoLinkInput = z.object({
  serial,
  type: z.enum(['image/jpeg', 'image/png']),
  bytes: z.number().check(z.int(), z.minimum(1)),
})
export const photoLinkView = z.object({ url: z.string(), key: z.string() })
export const photoInput = z.object({ serial, key: text(120) })
export const phoneView = z.object({ phone: z.string() })
export const callInput = z.object({ serial, on: civilDate, outcome: z.enum(CALL_OUTCOMES), text: z._default(text(200), '') })

export const cardSummary = z.object({
  serial: z.string(),
  point: z.string(),
  pointName: z.string(),
  state: z.enum(CARD_STATES),
  collectedOn: z.optional(civilDate),
  due: z.optional(dueView),
  rungs,
  /** Accepted, and a call-back is still to be made. */
  callDue: z.boolean(),
  /** The caller did the first reading himself. */
  mine: z.boolean(),
})
export type CardSummary = z.infer<typeof cardSummary>

const shownEntry = z.object({
  window: z.string(),
  matter: z.string(),
  projectNo: z.string(),
  serviceNumber: z.string(),
  filledOn: civilDate,
  level,
  levelName: z.string(),
  indicators: z.array(z.string()),
  text: z.string(),
  wantsCall: z.boolean(),
  /** Masked. */
  phone: z.string(),
})
export type ShownEntry = z.infer<typeof shownEntry>

/**
 * One card. What it says is for its keepers alone, and a single reading is shown to nobody before the second is made; whoever
 * is above them sees its way, not its words.
 */
export const cardView = z.object({
  card: cardSummary,
  version: count,
  agreed: z.optional(shownEntry),
  readings: z.optional(z.object({ first: shownEntry, second: shownEntry, differing: z.array(z.enum(ENTRY_FIELDS)) })),
  /** There is a picture; it is asked for by itself, and whoever looks is written down. */
  photo: z.boolean(),
  rating: z.optional(z.object({ filledAt: civilTime, enteredAt: civilTime, late: z.enum(['yes', 'no', 'provisional']) })),
  refusal: z.optional(z.string()),
  calls: z.array(z.object({ on: civilDate, outcome: z.enum(CALL_OUTCOMES), text: z.string(), byName: z.string() })),
  history: z.array(z.object({ at: civilTime, command: z.enum(CARD_COMMANDS), byName: z.string(), note: z.string() })),
  place: placeView,
})
export type CardView = z.infer<typeof cardView>
export const photoView = z.object({ url: z.string(), view: cardView })

/** What a keeper, or whoever is above him, has to do. */
export const cardWork = z.object({
  regionName: z.string(),
  cards: z.array(cardSummary),
  counts: z.object({ collected: count, entered: count, mismatch: count, refused: count, calls: count, overdue: count }),
  limit: z.object({ amount: count, unit: z.enum(['working', 'natural']), text: z.string() }),
  place: placeView,
})
export type CardWork = z.infer<typeof cardWork>
