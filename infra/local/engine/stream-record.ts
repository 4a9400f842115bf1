import type { Item } from './engine.ts'

/** One committed change of one item, as it lies in the log. */
export interface StreamRecord {
  /** Grows with every record of the table; 21 digits, so that it also orders as text. */
  readonly sequence: string
  /** Demo-clock milliseconds. */
  readonly at: number
  readonly event: 'INSERT' | 'MODIFY' | 'REMOVE'
  readonly keys: Item
  readonly before?: Item
  readonly after?: Item
  /** The journal entry this record settles. */
  readonly intent: string
}

export type NewRecord = Omit<StreamRecord, 'sequence'>

const BASE = 100_000_000_000_000_000_000n

/** Before every record: the position of a consumer that starts at TRIM_HORIZON. */
export const START = BASE.toString()

export const sequenceOf = (index: number): string => (BASE + BigInt(index)).toString()
export const indexOf = (sequence: string): number => Number(BigInt(sequence) - BASE)

/** The record in the form in which Lambda hands it to a function. */
export const toLambdaRecord = (record: StreamRecord, eventSourceARN: string, awsRegion: string) => ({
  eventID: record.intent.replace(/[^a-z0-9]/g, ''),
  eventName: record.event,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion,
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(record.at / 1000),
    Keys: record.keys,
    ...(record.after ? { NewImage: record.after } : {}),
    ...(record.before ? { OldImage: record.before } : {}),
    SequenceNumber: record.sequence,
    SizeBytes: JSON.stringify([record.before, record.after]).length,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
  eventSourceARN,
})
