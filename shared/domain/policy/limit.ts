/**
 * Where a rule comes from: the place's own document, one of a superior government that it follows, or `house`, a default of
 * this system that no document sets and the organiser may change.
 */
export interface Clause {
  readonly basis: 'document' | 'superior' | 'house'
  readonly document: string
  readonly article: string
  readonly text: string
  /** What this system adds where the sentence leaves something open. */
  readonly note?: string
}

/** What starts a clock. */
export type ClockStart =
  | 'service'
  | 'rating'
  | 'receipt'
  | 'verification'
  | 'card-filled'
  | 'answer'
  | 'appeal'
  | 'decision'
  | 'objection'
  | 'dispute'
  | 'report'
  | 'closing'

/** A limit in days. `amount` 0 is the day of the event itself. */
export interface TimeLimit {
  readonly name: string
  readonly amount: number
  readonly unit: 'working' | 'natural'
  /** Whether the day of the event is day one (民法典 第二百零一条 says it is not). */
  readonly countStartDay: boolean
  /** Whether a last day that is a rest day moves to the next working day (民法典 第二百零三条). */
  readonly rollOver: boolean
  readonly startsAt: ClockStart
  readonly clause: Clause
}

export const RULE_NAMES = [
  'default-rating',
  'ratable',
  'supplement',
  'adding',
  'card-entry',
  'first-contact',
  'verification',
  'rectification',
  'rectification-general',
  'rectification-complex',
  'call-back',
  'reopening',
  'appeal',
  'review',
  'objection',
  'ruling',
  'dispute',
  'dispute-decision',
  'protection',
  'contact-kept',
] as const
export type RuleName = (typeof RULE_NAMES)[number]
