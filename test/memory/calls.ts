import type { CallLog } from '../../functions/phone/ports.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'

/** What operators have recorded, in memory. */
export function memoryCalls(): CallLog {
  const last = new Map<string, { at: number; day: string; count: number; request: string }>()
  return {
    async take(operator, request, now, { gapMs, perDay }) {
      const before = last.get(operator)
      if (before?.request === request) return 'taken'
      if (before && before.at > now - gapMs) return 'soon'
      const day = civilDate(now)
      const count = before?.day === day ? before.count + 1 : 1
      if (count > perDay) return 'full'
      last.set(operator, { at: now, day, count, request })
      return 'taken'
    },
    async count(operator, day) {
      const before = last.get(operator)
      return before?.day === day ? before.count : 0
    },
  }
}
