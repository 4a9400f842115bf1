import type { CivilDate, Instant } from '../calendar/civil.ts'
import type { Level } from '../evaluation/level.ts'
import type { CardCommand, CardState } from './transitions.ts'

/** What one person read on a card. Empty texts and 0 stand for what is not on it: nothing is made up. */
export interface CardEntry {
  /** Id of the window the card is about. */
  readonly window: string
  /** Implementation code of the matter. */
  readonly taskCode: string
  readonly projectNo: string
  readonly serviceNumber: number
  /** Date on the card. */
  readonly filledOn: CivilDate
  readonly level: Level
  readonly codes: readonly string[]
  readonly text: string
  readonly wantsCall: boolean
  /** Keyed hash of the phone number on the card. */
  readonly phone: string
}

/** One reading of a card. The number itself is kept under the seal of the deployment. */
export interface Reading {
  readonly entry: CardEntry
  readonly sealedPhone?: string
  readonly by: string
  readonly at: Instant
}

export const CALL_OUTCOMES = ['reached', 'no-answer', 'declined', 'wrong-number'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** One call-back (电话回访), as it was registered. */
export interface CardCall {
  readonly on: CivilDate
  readonly outcome: CallOutcome
  readonly text: string
  readonly by: string
  readonly at: Instant
}

/** Who is told of a card that was not entered in time: the keeper, then the head of the unit, then the organising bureau. */
export const CARD_RUNGS = ['keeper', 'lead', 'bureau'] as const
export type CardRung = (typeof CARD_RUNGS)[number]

/** One line of a card's history: append-only. */
export interface CardEvent {
  readonly at: Instant
  readonly command: CardCommand
  /** Staff id, or `system` for jobs. */
  readonly by: string
  readonly note?: string
}

/** Last day to enter a card (5 个工作日内准确录入). */
export interface CardDue {
  /** Day it is counted from: the date on the card, or, while nobody has read that, the day it was collected. */
  readonly from: CivilDate
  readonly date: CivilDate
  readonly provisional: boolean
}

/** One card with its whole history. A card that nobody has seen again has no record: it is blank. */
export interface Card {
  /** As printed. */
  readonly id: string
  readonly book: string
  readonly number: number
  readonly point: string
  readonly regions: readonly string[]
  readonly state: CardState
  /** Grows by one with every write; a writer states the one it saw. */
  readonly version: number
  /** Day of the collection (开箱); absent on a card that was spoiled before. */
  readonly collectedOn?: CivilDate
  readonly due?: CardDue
  readonly first?: Reading
  readonly second?: Reading
  /** What the card says, once that is settled. */
  readonly agreed?: CardEntry
  /** The number to call back; taken off once that is done. */
  readonly sealedPhone?: string
  readonly photo?: { readonly key: string; readonly type: string; readonly bytes: number }
  /** What it became: service and receipt. */
  readonly rating?: { readonly service: string; readonly receipt: string }
  /** Why it cannot become a rating: the refusal it met. */
  readonly refusal?: string
  /** When it was accepted or made void. */
  readonly closedAt?: Instant
  readonly calls: readonly CardCall[]
  readonly rungs: readonly CardRung[]
  /** Day on which the alert job must look at it. */
  readonly wakeOn?: CivilDate
  readonly history: readonly CardEvent[]
}

/** Whether somebody still has to do something: enter it, settle it, or call back. */
export const isOpen = (card: Pick<Card, 'state' | 'sealedPhone' | 'agreed'>): boolean =>
  card.state === 'accepted' ? card.agreed?.wantsCall === true && card.sealedPhone !== undefined : card.state !== 'void'
