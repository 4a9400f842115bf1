import { openKeptState } from './kept-state.ts'

/**
 * The demo clock: real time plus an offset that all functions see through shared memory. It exists only on a developer's
 * machine; nothing that is deployed can reach it.
 */
export interface DemoClock {
  /** Milliseconds since 1970 UTC, as every function sees them. */
  now(): number
  /** Sets the clock; it runs on from there. Kept over restarts. */
  set(instant: number): void
  readonly offset: SharedArrayBuffer
}

/** The clock kept at `path`; without one it shows `startAt`, or real time. */
export function demoClock(path: string, startAt = Date.now()): DemoClock {
  const offset = new SharedArrayBuffer(8)
  const cell = new Float64Array(offset)
  const kept = openKeptState(path, { offset: startAt - Date.now() })
  cell[0] = kept.value.offset
  return {
    offset,
    now: () => Date.now() + (cell[0] ?? 0),
    set(instant) {
      cell[0] = instant - Date.now()
      kept.keep({ offset: cell[0] })
    },
  }
}
