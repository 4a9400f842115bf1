import { type CalendarStore, type LoadedCalendar, NOTHING_LOADED } from '../../functions/calendar/ports.ts'

/** What was loaded, in memory. */
export function memoryCalendar(): CalendarStore {
  let kept: LoadedCalendar = NOTHING_LOADED
  return {
    async read() {
      return kept
    },
    async replace(seen, next) {
      if (seen.revision !== kept.revision) return false
      kept = { ...next, revision: seen.revision + 1 }
      return true
    },
  }
}
