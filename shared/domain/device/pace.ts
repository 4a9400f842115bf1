import type { Instant } from '../calendar/civil.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Visits without a case that one device may bring: one in any slot of so many ms, and so many in an hour. */
export const PACE = { slotMs: 2_000, mostAnHour: 240 } as const
const HOUR_MS = 3_600_000

/** The hour and the slot of a visit by the device's own time, so that what is uploaded late is judged as it happened. */
export const paceOf = (at: Instant): { readonly hour: number; readonly slot: number } => ({
  hour: Math.floor(at / HOUR_MS),
  slot: Math.floor((at % HOUR_MS) / PACE.slotMs),
})

/** A clock may be this much ahead before a rating counts as one of the future. */
export const AHEAD_MS = 5 * 60_000
/** Older ratings are not taken any more. */
export const LATE_MS = 30 * 24 * HOUR_MS

/** Whether a time of rating can be one. Refuses E8005 for the future, E8006 for what is too old. */
export function checkTime(at: Instant, now: Instant): Result<Instant> {
  if (at > now + AHEAD_MS) return refuse('E8005')
  return at < now - LATE_MS ? refuse('E8006') : ok(at)
}
