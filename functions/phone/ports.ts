import type { CivilDate, Instant } from '../../shared/domain/calendar/civil.ts'

/** How fast an operator may record: so far apart, and so many a civil day. */
export interface CallPace {
  readonly gapMs: number
  readonly perDay: number
}

/** Whether an operator may record a rating now. The same request again, for the same thing, is let through and not counted. */
export type Turn = 'taken' | 'soon' | 'full'

/** What operators have recorded: one small item each. */
export interface CallLog {
  /** Counts one recording, if it is its turn; `request` stands for its key and for what is rated. */
  take(operator: string, request: string, now: Instant, pace: CallPace): Promise<Turn>
  /** How many were recorded on a day. */
  count(operator: string, day: CivilDate): Promise<number>
}
