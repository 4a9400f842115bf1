import type { Instant } from '../calendar/civil.ts'
import { type Serial, serialOf } from './serial.ts'

/** Paper the cards of a book are printed on: two cards a sheet of A4, or one of A5; the layout of a card is the same. */
export const CARD_LAYOUTS = ['A4', 'A5'] as const
export type CardLayout = (typeof CARD_LAYOUTS)[number]

/** Most cards of one book: it is printed and counted as a whole. */
export const BOOK_LIMIT = 200

/** A book of numbered comment cards, issued to one service point (临政办发〔2020〕2号 二（二）3). */
export interface CardBook {
  /** Four letters, the first part of each of its serials. */
  readonly id: string
  /** The service point: a hall of the directory. */
  readonly point: string
  /** Codes from the region of the point up to the region of the profile. */
  readonly regions: readonly string[]
  /** First and last number, both in the book; `size` of them. */
  readonly from: number
  readonly to: number
  readonly size: number
  readonly issuedAt: Instant
  readonly issuedBy: string
  /** Id of the member of staff who keeps the cards; empty when nobody is named. */
  readonly issuedTo: string
  readonly layout: CardLayout
  /** Whether cards are the main way of rating at the point (no network there), or one beside others. */
  readonly use: 'main' | 'auxiliary'
  /** `closed`: blank cards were taken back, none of them is accepted any more. */
  readonly state: 'issued' | 'closed'
  /** Grows by one with every write. */
  readonly version: number
}

/** The serials of a book, in order. */
export const serialsOf = (book: Pick<CardBook, 'id' | 'from' | 'to'>): string[] =>
  Array.from({ length: book.to - book.from + 1 }, (_, at) => serialOf({ book: book.id, number: book.from + at }))

/** Whether a serial was issued with a book. */
export const isOfBook = (book: Pick<CardBook, 'id' | 'from' | 'to'>, serial: Serial): boolean =>
  serial.book === book.id && book.from <= serial.number && serial.number <= book.to
