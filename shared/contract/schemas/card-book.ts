import * as z from 'zod/mini'
import { BOOK_LIMIT, CARD_LAYOUTS } from '../../domain/card/book.ts'
import { STRAY_KINDS } from '../../domain/card/stray.ts'
import { civilDate, civilTime, month, placeView, regionCode, text } from './common.ts'
import { levelView } from './evaluation.ts'

const point = text(32)
const count = z.number()

export const pointsInput = z.object({ region: z.optional(regionCode) })
export const pointInput = z.object({ point })

/** Service points with the way cards are used there; undefined where no book was ever issued. */
export const pointsView = z.object({
  region: regionCode,
  regionName: z.string(),
  /** Regions directly beneath, whose own villages are asked for by them. */
  below: z.array(z.object({ id: regionCode, name: z.string() })),
  points: z.array(z.object({ id: z.string(), name: z.string(), regionName: z.string() })),
  place: placeView,
})

/** All that entering the cards of a point needs. */
export const pointView = z.object({
  point: z.object({ id: z.string(), name: z.string() }),
  windows: z.array(z.object({ id: z.string(), name: z.string() })),
  matters: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Members of staff who may be named as keeper of a book. */
  people: z.array(z.object({ id: z.string(), name: z.string(), orgName: z.string() })),
  levels: z.array(levelView),
  place: placeView,
})
export type PointView = z.infer<typeof pointView>

export const issueBookInput = z.object({
  /** Made by the client once per book; the same key again is the same book. */
  requestKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  point,
  size: z.number().check(z.int(), z.minimum(1), z.maximum(BOOK_LIMIT)),
  layout: z.enum(CARD_LAYOUTS),
  use: z.enum(['main', 'auxiliary']),
  issuedTo: z.optional(text(32)),
})

const counts = { issued: count, used: count, void: count, inHand: count, outstanding: count, missing: count }

export const bookView = z.object({
  id: z.string(),
  point: z.string(),
  pointName: z.string(),
  regionName: z.string(),
  firstSerial: z.string(),
  lastSerial: z.string(),
  issuedOn: civilDate,
  issuedToName: z.string(),
  layout: z.enum(CARD_LAYOUTS),
  use: z.enum(['main', 'auxiliary']),
  state: z.enum(['issued', 'closed']),
  version: count,
  counts: z.object(counts),
})
export type BookView = z.infer<typeof bookView>
export const booksView = z.object({ region: regionCode, regionName: z.string(), books: z.array(bookView), place: placeView })
export const closeBookInput = z.object({
  id: z.string().check(z.regex(/^[A-Z]{4}$/)),
  version: z.number().check(z.int(), z.minimum(1)),
})

export const reconcileInput = z.object({ region: z.optional(regionCode), month: z.optional(month) })
const bookCount = z.object({ id: z.string(), ...counts, gaps: z.array(z.string()) })
const pointCount = z.object({
  id: z.string(),
  name: z.string(),
  use: z.enum(['main', 'auxiliary']),
  books: z.array(bookCount),
  total: z.object(counts),
  /** Cards that became ratings in the month; of them late, and those of whom nobody can say yet. */
  entered: count,
  late: count,
  provisional: count,
  strays: z.array(z.object({ serial: z.string(), kind: z.enum(STRAY_KINDS), at: civilTime, byName: z.string() })),
})
export const reconciliationView = z.object({
  month,
  /** The month is not over: the numbers are those of today. */
  running: z.boolean(),
  region: regionCode,
  regionName: z.string(),
  points: z.array(pointCount),
  total: z.object({ ...counts, entered: count, late: count, provisional: count }),
  place: placeView,
})
export type ReconciliationView = z.infer<typeof reconciliationView>
