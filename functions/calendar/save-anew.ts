/** Writes at a time. */
const TOGETHER = 8
/** Tries for one that is being handled at the same moment. */
const TRIES = 4

interface Store<T> {
  get(id: string): Promise<T | undefined>
  /** False when somebody was faster. */
  save(item: T): Promise<boolean>
}

/**
 * Stores what each has become, some at a time, each as it stands when it is written. How many changed. Throws for one that
 * changes too often.
 */
export async function saveAnew<T extends { readonly id: string }>(
  seen: readonly T[],
  anew: (item: T) => T | undefined,
  store: Store<T>,
): Promise<number> {
  let changed = 0
  for (let at = 0; at < seen.length; at += TOGETHER) {
    const done = await Promise.all(seen.slice(at, at + TOGETHER).map((item) => saveOne(item, anew, store)))
    changed += done.filter(Boolean).length
  }
  return changed
}

async function saveOne<T extends { readonly id: string }>(
  seen: T,
  anew: (item: T) => T | undefined,
  { get, save }: Store<T>,
): Promise<boolean> {
  let standing: T | undefined = seen
  for (let n = 0; n < TRIES; n += 1) {
    const next: T | undefined = standing && anew(standing)
    if (!next) return false
    if (await save(next)) return true
    standing = await get(seen.id)
  }
  throw new Error(`${seen.id} changes too often to compute its last day anew`)
}
