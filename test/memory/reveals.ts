import type { RevealStore } from '../../functions/statistics/ports.ts'
import { mayReveal, type Reveal } from '../../shared/domain/statistics/reveal.ts'

/** What was last shown, in memory. */
export function memoryReveals(): RevealStore {
  const shown = new Map<string, Reveal>()
  return {
    async read(staff, months) {
      return new Map(
        months.flatMap((month) => {
          const reveal = shown.get(`${staff}#${month}`)
          return reveal ? [[month, reveal] as const] : []
        }),
      )
    },
    async advance(staff, month, reveal, minimum) {
      const standing = shown.get(`${staff}#${month}`)
      if (standing && !mayReveal(reveal.counters, standing, minimum)) return standing
      shown.set(`${staff}#${month}`, reveal)
      return reveal
    },
  }
}
