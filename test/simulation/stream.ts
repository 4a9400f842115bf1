import type { ItemChange } from '../../functions/statistics/count.ts'
import type { Random } from './random.ts'
import { Fault, type Life } from './weather.ts'

const SHARDS = 2
const FIRST_SEQUENCE = 10n ** 20n

/** The change stream of a table: order is kept within a shard, and between shards there is none. */
export interface ChangeStream<T> {
  readonly name: string
  readonly shards: ReadonlyArray<ReadonlyArray<ItemChange<T>>>
  record(before: T | undefined, after: T): void
}

export function changeStream<T extends { readonly id: string }>(name: string): ChangeStream<T> {
  const shards: Array<Array<ItemChange<T>>> = Array.from({ length: SHARDS }, () => [])
  let count = 0n
  return {
    name,
    shards,
    record(before, after) {
      count += 1n
      shards[after.id.charCodeAt(0) % SHARDS]?.push({ sequence: String(FIRST_SEQUENCE + count), before, after })
    },
  }
}

export type Handle<T> = (changes: ReadonlyArray<ItemChange<T>>, shard: string, life: Life | undefined) => Promise<void>

/** Something that follows a stream, with the position it has checkpointed in each shard. */
export interface Consumer {
  readonly name: string
  /** Delivers once from each shard that has something new; false when there was nothing. */
  deliver(random: Random, rough: boolean): Promise<boolean>
}

/**
 * At least once: what was delivered comes again after a crash, in other batches, and now and then a batch whose first
 * invocation is still at work is delivered to a second one beside it.
 */
export function consumer<T>(name: string, stream: ChangeStream<T>, handle: Handle<T>): Consumer {
  const positions = stream.shards.map(() => 0)
  const once = async (shard: number, random: Random, rough: boolean): Promise<boolean> => {
    const log = stream.shards[shard] ?? []
    const position = positions[shard] ?? 0
    if (position >= log.length) return false
    const until = Math.min(log.length, position + 1 + random.int(25))
    const again = rough && random.chance(0.2) ? random.int(8) : 0
    const batches = [log.slice(Math.max(0, position - again), until)]
    if (rough && random.chance(0.15)) batches.push(log.slice(position, position + 1 + random.int(until - position)))
    const life = rough && random.chance(0.08) ? { left: random.int(12) } : undefined
    const runs = await Promise.allSettled(batches.map((batch) => handle(batch, `${stream.name}#${shard}`, life)))
    const failed = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason] : []))
    const bug = failed.find((reason) => !(reason instanceof Fault))
    if (bug) throw bug
    if (failed.length === 0 && !(rough && random.chance(0.05))) positions[shard] = until
    return true
  }
  return {
    name,
    async deliver(random, rough) {
      const found = await Promise.all(positions.map((_, shard) => once(shard, random, rough)))
      return found.includes(true)
    },
  }
}
