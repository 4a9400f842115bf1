import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import type { Card } from '../../shared/domain/card/card.ts'
import type { CardTrace } from '../../shared/domain/card/reconcile.ts'
import type { Stray } from '../../shared/domain/card/stray.ts'
import type { CardCommand } from '../../shared/domain/card/transitions.ts'

/** Books and cards: one card is one item, every change one conditional write, legal in the states the table names. */
export interface CardStore {
  /** False when there is a book of this id. */
  addBook(book: CardBook): Promise<boolean>
  book(id: string): Promise<CardBook | undefined>
  /** Replaces the version before; false when somebody was faster. */
  saveBook(book: CardBook): Promise<boolean>
  /** Books of points in a region (any on the way up to `top`), newest first. */
  books(top: string, region: string): Promise<CardBook[]>
  get(book: string, number: number): Promise<Card | undefined>
  /** Puts a card that was blank until now; false when it has a record. */
  add(card: Card): Promise<boolean>
  /** Replaces the version before if the command is legal in its state; false otherwise. */
  save(card: Card, command: CardCommand): Promise<boolean>
  /** Cards of a point with which somebody still has to do something. */
  open(point: string): Promise<Card[]>
  /** All that is known of the cards of a book, for the count of serials. */
  traces(book: string): Promise<CardTrace[]>
  /** Ids (serials) of cards to look at on a day, in one of the due shards. */
  due(day: CivilDate, shard: number): AsyncIterable<string>
  /** Keeps a serial that was refused; the same of one month once. */
  noteStray(stray: Stray): Promise<void>
  strays(point: string, month: string): Promise<Stray[]>
}

/** Pictures of cards. */
export interface PhotoStore {
  /** An address to which a browser may put this one picture, for some minutes. */
  uploadLink(key: string, contentType: string, bytes: number): Promise<string>
  /** The beginning and the size of what was put there; undefined when nothing was. */
  head(key: string): Promise<{ readonly start: Uint8Array; readonly bytes: number } | undefined>
  /** An address that shows it, for some minutes. */
  showLink(key: string): Promise<string>
}
