import { DUE_SHARDS } from '../../shared/contract/tables.ts'

/** Told of every committed write, with the item before and after it. */
export type Changed<T> = (before: T | undefined, after: T) => void

const shardOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % DUE_SHARDS

/** Ids of the items that ask to be looked at on a day, as the sparse due index gives them. */
export async function* dueIds(
  items: ReadonlyMap<string, { readonly id: string; readonly wakeOn?: string }>,
  day: string,
  shard: number,
): AsyncIterable<string> {
  const found: string[] = []
  for (const { id, wakeOn } of items.values()) if (wakeOn === day && shardOf(id) === shard) found.push(id)
  yield* found
}
