import type { ServiceDays } from '../../functions/exchange/ports.ts'

/** Lists of services by day, in memory. */
export function memoryServiceDays(): ServiceDays {
  const notes = new Map<string, Map<string, readonly string[]>>()
  return {
    async note(day, batch, ids) {
      notes.set(day, new Map(notes.get(day)).set(batch, [...ids]))
    },
    async *ofDay(day) {
      yield* notes.get(day)?.values() ?? []
    },
  }
}
