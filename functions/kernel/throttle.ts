import type { Instant } from '../../shared/domain/calendar/civil.ts'

/** How often something may be done: at most `most` times in each window of time. */
export interface Allowance {
  readonly windowMs: number
  readonly most: number
}

/** Counts what somebody does, under keys that name nobody. */
export interface Throttle {
  /** Counts one more of a kind for a key; false when the window is used up, and then nothing is counted. */
  take(kind: string, key: string, now: Instant, allowance: Allowance): Promise<boolean>
}
