import type { Look, LookLog } from '../../functions/look/ports.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'

/** Looks in memory. */
export function memoryLooks(): LookLog & { readonly all: Look[] } {
  const all: Look[] = []
  return {
    all,
    async add(look) {
      all.push(look)
    },
    async list(top, month, { before, limit }) {
      const found = all.filter(({ at, regions }) => regions.at(-1) === top && monthOf(civilDate(at)) === month)
      const sorted = found.sort((a, b) => b.id.localeCompare(a.id))
      return sorted.filter(({ id }) => before === undefined || id < before).slice(0, limit)
    },
  }
}
