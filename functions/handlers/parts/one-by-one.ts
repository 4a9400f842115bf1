import type { ItemChange } from '../../statistics/count.ts'
import { freshCalendar } from './calendar.ts'
import { changesOf, failed, type Read, type StreamAnswer, type StreamEvent } from './stream.ts'

/** Each change by itself, in order. The first that fails and all after it are delivered again. */
export const oneByOne =
  <T>(consumer: string, read: Read<T>, visit: (change: ItemChange<T>) => Promise<unknown>) =>
  async (event: StreamEvent): Promise<StreamAnswer> => {
    for (const record of event.Records ?? []) {
      try {
        await freshCalendar()
        for (const change of changesOf({ Records: [record] }, read)) await visit(change)
      } catch (fault) {
        return failed(consumer, fault, record.dynamodb?.SequenceNumber)
      }
    }
    return { batchItemFailures: [] }
  }
