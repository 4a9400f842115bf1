import type { CardLayout } from '../../shared/domain/card/book.ts'
import type { Making, MakingStore } from '../report/ports.ts'

/** What is to be printed. */
export type PrintOrder =
  | { readonly what: 'signs'; readonly scope: 'window' | 'hall' | 'region'; readonly id: string }
  | { readonly what: 'cards'; readonly book: string }
  | { readonly what: 'pack'; readonly ticket: string; readonly by: string }

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

/** One ticket as evidence: its whole history, with a hash over it, and its pictures. */
export interface PackSheet {
  readonly number: string
  readonly organiser: string
  readonly madeAt: string
  readonly madeBy: string
  readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string }>
  readonly said: { readonly level: string; readonly reasons: readonly string[]; readonly text: string }
  /** Each line with its hash over it and the one before. */
  readonly history: ReadonlyArray<{
    readonly at: string
    readonly title: string
    readonly by: string
    readonly words: readonly string[]
    readonly hash: string
  }>
  readonly reviews: ReadonlyArray<{ readonly title: string; readonly words: readonly string[] }>
  readonly attachments: ReadonlyArray<{
    readonly name: string
    readonly type: string
    readonly bytes: number
    /** SM3 that was written down when it was attached. */
    readonly hash: string
    /** The file, where it can be shown on paper and is still what was attached. */
    readonly picture?: Uint8Array
    /** Why it is not shown. */
    readonly problem?: string
  }>
  /** SM3 of the last line of the history. */
  readonly hash: string
}

/** Draws pages; each answer is one PDF file. */
export interface Press {
  /** One page a window, in the order given. */
  signs(sheets: readonly SignSheet[]): Promise<Uint8Array>
  cards(sheet: CardSheet): Promise<Uint8Array>
  pack(sheet: PackSheet): Promise<Uint8Array>
}
