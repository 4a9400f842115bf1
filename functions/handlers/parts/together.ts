import type { ItemChange } from '../../statistics/count.ts'
import { freshCalendar } from './calendar.ts'
import { changesOf, failed, type Read, type StreamAnswer, type StreamEvent } from './stream.ts'

/** A whole batch at once, within a window that names its shard: it counts as one or is delivered again as one. */
export const together =
  <T>(consumer: string, read: Read<T>, visit: (changes: Array<ItemChange<T>>, shard: string) => Promise<void>) =>
  async (event: StreamEvent): Promise<StreamAnswer> => {
    const state = event.state ?? {}
    const first = event.Records?.[0]?.dynamodb?.SequenceNumber
    if (first === undefined) return { state, batchItemFailures: [] }
    try {
      if (!event.shardId) throw new Error('the batch does not name its shard')
      await freshCalendar()
      await visit(changesOf(event, read), event.shardId)
      return { state, batchItemFailures: [] }
    } catch (fault) {
      return { state, ...failed(consumer, fault, first) }
    }
  }
