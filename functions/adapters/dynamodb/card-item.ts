import * as z from 'zod/mini'
import { CARD_LAYOUTS, type CardBook } from '../../../shared/domain/card/book.ts'
import { CALL_OUTCOMES, CARD_RUNGS, type Card, type CardEntry, isOpen, type Reading } from '../../../shared/domain/card/card.ts'
import type { CardTrace } from '../../../shared/domain/card/reconcile.ts'
import { STRAY_KINDS, type Stray } from '../../../shared/domain/card/stray.ts'
import { CARD_COMMANDS, CARD_STATES } from '../../../shared/domain/card/transitions.ts'
import { dayOf, dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'
import type { Key } from './read.ts'

const text = z.optional(z.string())
const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])

const book: z.ZodMiniType<CardBook> = z.object({
  id: z.string(),
  point: z.string(),
  regions: z.array(z.string()),
  from: z.number(),
  to: z.number(),
  size: z.number(),
  issuedAt: z.number(),
  issuedBy: z.string(),
  issuedTo: z.string(),
  layout: z.enum(CARD_LAYOUTS),
  use: z.enum(['main', 'auxiliary']),
  state: z.enum(['issued', 'closed']),
  version: z.number(),
})

const entry: z.ZodMiniType<CardEntry> = z.object({
  window: z.string(),
  taskCode: z.string(),
  projectNo: z.string(),
  serviceNumber: z.number(),
  filledOn: z.string(),
  level,
  codes: z.array(z.string()),
  text: z.string(),
  wantsCall: z.boolean(),
  phone: z.string(),
})

const reading: z.ZodMiniType<Reading> = z.object({ entry, sealedPhone: text, by: z.string(), at: z.number() })

const card: z.ZodMiniType<Card> = z.object({
  id: z.string(),
  book: z.string(),
  number: z.number(),
  point: z.string(),
  regions: z.array(z.string()),
  state: z.enum(CARD_STATES),
  version: z.number(),
  collectedOn: text,
  due: z.optional(z.object({ from: z.string(), date: z.string(), provisional: z.boolean() })),
  first: z.optional(reading),
  second: z.optional(reading),
  agreed: z.optional(entry),
  sealedPhone: text,
  photo: z.optional(z.object({ key: z.string(), type: z.string(), bytes: z.number() })),
  rating: z.optional(z.object({ service: z.string(), receipt: z.string() })),
  refusal: text,
  closedAt: z.optional(z.number()),
  calls: z.array(z.object({ on: z.string(), outcome: z.enum(CALL_OUTCOMES), text: z.string(), by: z.string(), at: z.number() })),
  rungs: z.array(z.enum(CARD_RUNGS)),
  wakeOn: text,
  history: z.array(z.object({ at: z.number(), command: z.enum(CARD_COMMANDS), by: z.string(), note: text })),
})

const trace: z.ZodMiniType<CardTrace> = z.object({
  number: z.number(),
  state: z.enum(CARD_STATES),
  collectedOn: text,
  closedAt: z.optional(z.number()),
  filledOn: text,
})

const stray: z.ZodMiniType<Stray> = z.object({
  serial: z.string(),
  kind: z.enum(STRAY_KINDS),
  point: z.string(),
  at: z.number(),
  by: z.string(),
})

/** Attributes that expressions name. */
export type CardAttribute = 'pk' | 'sk' | 'version' | 'state' | 'dueKey' | 'openPoint' | 'bookRegion' | 'book'

export const bookKey = (id: string): Key => ({ pk: `book#${id}`, sk: 'book' })
export const cardKey = (id: string, number: number): Key => ({ pk: `book#${id}`, sk: `card#${String(number).padStart(4, '0')}` })
export const strayKey = (point: string, month: string, name: string): Key => ({ pk: `stray#${point}#${month}`, sk: name })

export const bookItem = (value: CardBook): Attributes => ({
  ...value,
  ...bookKey(value.id),
  bookRegion: value.regions.at(-1),
})

/** A card as it is stored: in the list of its point only while there is something to do, in the due index while it must wake. */
export const cardItem = ({ wakeOn, ...value }: Card): Attributes => ({
  ...value,
  ...cardKey(value.book, value.number),
  openPoint: isOpen(value) ? value.point : undefined,
  dueKey: dueKey(wakeOn, value.id),
  filledOn: value.agreed?.filledOn,
})

export const readBook = (item: Attributes): CardBook => book.parse(item)
export const readTrace = (item: Attributes): CardTrace => trace.parse(item)
export const readStray = (item: Attributes): Stray => stray.parse(item)

/** The card in a stored item. Throws when it is none. */
export function readCard(item: Attributes): Card {
  const wakeOn = dayOf(item.dueKey as string | undefined)
  return card.parse({ ...item, ...(wakeOn ? { wakeOn } : {}) })
}
