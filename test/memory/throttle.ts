import type { Throttle } from '../../functions/kernel/throttle.ts'

/** Counts in memory. */
export function memoryThrottle(): Throttle {
  const counts = new Map<string, number>()
  return {
    async take(kind, key, now, { windowMs, most }) {
      const name = `${kind}#${key}#${Math.floor(now / windowMs)}`
      const count = counts.get(name) ?? 0
      if (count >= most) return false
      counts.set(name, count + 1)
      return true
    },
  }
}
