import { setTimeout as wait } from 'node:timers/promises'
import { type StreamRecord, toLambdaRecord } from '../../engine/stream-record.ts'
import type { MappingPart } from '../assembly/parts.ts'
import { REGION } from '../assembly/resolve.ts'
import { matches } from './filter.ts'

/** What a delivery needs of its surroundings. */
export interface Delivery {
  readonly mapping: MappingPart
  readonly invoke: (event: unknown) => Promise<unknown>
  readonly now: () => number
  /** First pause before a retry in ms; it doubles up to a hundredfold. */
  readonly pause: number
  readonly stop: AbortSignal
  /** Takes what could not be delivered. */
  readonly giveUp: (records: readonly StreamRecord[], reason: string) => void
}

/**
 * Brings a batch to its consumer, in order, as an event source mapping does: retries with growing pauses, halves on
 * failure when told so, goes on from the first failed item of a partial answer, and gives up after the stated retries.
 * @returns false when the host was stopped first; the batch is then delivered again at the next start.
 */
export async function deliver(records: readonly StreamRecord[], to: Delivery): Promise<boolean> {
  let rest = records.filter((record) => wanted(record, to.mapping))
  let failure = ''
  for (let attempt = 0; rest.length > 0 && attempt <= to.mapping.retries; attempt += 1) {
    if (attempt > 0) await pause(Math.min(to.pause * 2 ** (attempt - 1), to.pause * 100), to.stop)
    if (to.stop.aborted) return false
    const outcome = await attemptOnce(rest, to)
    if (outcome.done > 0) attempt = 0
    rest = rest.slice(outcome.done)
    failure = outcome.failure
    if (failure && to.mapping.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2)
      return (await deliver(rest.slice(0, middle), to)) && (await deliver(rest.slice(middle), to))
    }
  }
  if (rest.length > 0 && to.stop.aborted) return false
  if (rest.length > 0) to.giveUp(rest, failure)
  return true
}

const pause = (length: number, signal: AbortSignal): Promise<unknown> =>
  wait(length, undefined, { signal }).catch(() => undefined)

interface PartialAnswer {
  readonly batchItemFailures?: ReadonlyArray<{ readonly itemIdentifier: string }>
}

/** One invocation: how many records from the start of the batch are done, and why the next one is not. */
async function attemptOnce(records: readonly StreamRecord[], to: Delivery): Promise<{ done: number; failure: string }> {
  try {
    const answer = (await to.invoke(eventOf(records, to))) as PartialAnswer | null
    const failed = (to.mapping.partial && answer?.batchItemFailures) || []
    const first = records.findIndex((record) => failed.some((one) => one.itemIdentifier === record.sequence))
    if (failed.length === 0) return { done: records.length, failure: '' }
    return { done: Math.max(first, 0), failure: 'reported as failed' }
  } catch (error) {
    return { done: 0, failure: String(error) }
  }
}

const wanted = (record: StreamRecord, mapping: MappingPart): boolean =>
  mapping.filters.length === 0 ||
  mapping.filters.some((filter) => matches(filter, toLambdaRecord(record, mapping.source, REGION)))

function eventOf(records: readonly StreamRecord[], { mapping, now }: Delivery) {
  const Records = records.map((record) => toLambdaRecord(record, mapping.source, REGION))
  if (mapping.tumbling === 0) return { Records }
  const length = mapping.tumbling * 1000
  const start = Math.floor(now() / length) * length
  return {
    Records,
    window: { start: new Date(start).toISOString(), end: new Date(start + length).toISOString() },
    state: {},
    shardId: 'shardId-local-0',
    eventSourceARN: mapping.source,
    isFinalInvokeForWindow: false,
    isWindowTerminatedEarly: false,
  }
}
