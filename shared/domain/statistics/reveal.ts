import { LEVELS } from '../evaluation/level.ts'
import type { Counters } from './counters.ts'

/** What a member of staff was last shown of an open month: his counters as they then were. */
export interface Reveal {
  readonly counters: Counters
}

/** Ratings that citizens gave. */
export const activeIn = (counters: Counters): number => LEVELS.reduce((sum, level) => sum + (counters[`n${level}`] ?? 0), 0)

/**
 * Whether the figures of an open month may move from what was last shown to what is counted now: only when at least `minimum`
 * ratings came since, so that no single one can be told by its time (R96).
 */
export const mayReveal = (now: Counters, shown: Reveal | undefined, minimum: number): boolean =>
  activeIn(now) - activeIn(shown?.counters ?? {}) >= minimum
