import type { Clock } from '../../kernel/ports.ts'

interface Kept {
  readonly value: Promise<unknown>
  until: number
}

/** Most answers a container remembers; the oldest go first. */
const LIMIT = 20_000

/**
 * A function that remembers what was read under a name. Readers that ask for the same at once wait for one read; a read
 * that failed is not remembered.
 */
export function remembering(clock: Clock, keptMs: { readonly present: number; readonly missing: number }) {
  const kept = new Map<string, Kept>()
  return <T>(name: string, read: () => Promise<T | undefined>): Promise<T | undefined> => {
    const known = kept.get(name)
    if (known && known.until > clock.now()) return known.value as Promise<T | undefined>
    const entry: Kept = { value: read(), until: Infinity }
    kept.delete(name)
    kept.set(name, entry)
    if (kept.size > LIMIT) kept.delete(kept.keys().next().value ?? '')
    entry.value.then(
      (value) => {
        entry.until = clock.now() + (value === undefined ? keptMs.missing : keptMs.present)
      },
      () => kept.delete(name),
    )
    return entry.value as Promise<T | undefined>
  }
}
