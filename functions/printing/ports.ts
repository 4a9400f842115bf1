import type { CardLayout } from '../../shared/domain/card/book.ts'
import type { Making, MakingStore } from '../report/ports.ts'

/** What is to be printed. */
export type PrintOrder =
  | { readonly what: 'signs'; readonly scope: 'window' | 'hall' | 'region'; readonly id: string }
  | { readonly what: 'cards'; readonly book: string }

/** One print job: asked for, drawn page by page, ready. */
export interface Printing extends Making {
  readonly title: string
  readonly order: PrintOrder
}

export type PrintingStore = MakingStore<Printing>

/** All that stands on one window's sign. */
export interface SignSheet {
  /** Region names from the county down, without spaces. */
  readonly place: string
  readonly hall: string
  readonly window: string
  /** The code as printed and typed. */
  readonly code: string
  /** What the QR code holds. */
  readonly address: string
  /** Where the code can be typed. */
  readonly site: string
  readonly organiser: string
}

/** All that stands on the cards of a book, alike on each but for the serial. */
export interface CardSheet {
  readonly place: string
  readonly hall: string
  readonly organiser: string
  /** Document number of the rules. */
  readonly basis: string
  readonly layout: CardLayout
  readonly levels: ReadonlyArray<{
    readonly name: string
    readonly indicators: ReadonlyArray<{ readonly code: string; readonly text: string }>
  }>
  readonly serials: readonly string[]
}

/** Draws pages; each answer is one PDF file. */
export interface Press {
  /** One page a window, in the order given. */
  signs(sheets: readonly SignSheet[]): Promise<Uint8Array>
  cards(sheet: CardSheet): Promise<Uint8Array>
}
