import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { describeFault } from '../../kernel/http/faults.ts'
import type { ItemChange } from '../../statistics/count.ts'
import { log } from './environment.ts'

export type Read<T> = (item: Record<string, unknown>) => T
type Image = Record<string, AttributeValue>

/** The parts of a stream event that are used; the last two come with a tumbling window only. */
export interface StreamEvent {
  readonly Records?: ReadonlyArray<{
    readonly eventName?: string
    readonly dynamodb?: { readonly SequenceNumber?: string; readonly OldImage?: Image; readonly NewImage?: Image }
  }>
  readonly shardId?: string
  readonly state?: Readonly<Record<string, unknown>>
}

export interface StreamAnswer {
  readonly batchItemFailures: ReadonlyArray<{ readonly itemIdentifier: string }>
  readonly state?: Readonly<Record<string, unknown>>
}

/** The changes of a batch in order, their images read as `read` understands them. */
export const changesOf = <T>({ Records = [] }: StreamEvent, read: Read<T>): Array<ItemChange<T>> =>
  Records.map(({ dynamodb = {} }) => ({
    sequence: dynamodb.SequenceNumber ?? '',
    before: dynamodb.OldImage && read(unmarshall(dynamodb.OldImage)),
    after: dynamodb.NewImage && read(unmarshall(dynamodb.NewImage)),
  }))

/** The batch from the first failure on is to be delivered again. */
export const failed = (consumer: string, fault: unknown, sequence: string | undefined): StreamAnswer => {
  log({ level: 'error', consumer, sequence, ...describeFault(fault) })
  return { batchItemFailures: [{ itemIdentifier: sequence ?? '' }] }
}
