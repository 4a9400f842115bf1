import type { Stack } from 'aws-cdk-lib'
import { CfnEventSourceMapping, type CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { type ConsumerName, consumers } from '../../shared/contract/tables.ts'
import type { Deployment } from '../deployment.ts'
import type { Queues } from './functions.ts'
import { logicalId } from './names.ts'
import { streamArnOf } from './policy.ts'

interface Reading {
  readonly batchSize: number
  /** Seconds; the event of a tumbling window carries the shard id, by which counting is made exact. */
  readonly window?: number
  /** Changes that the consumer is interested in; all when absent. */
  readonly filter?: object
}

/**
 * How each consumer reads its stream. A filter spares calls and the consumer must not rely on it. The opener of tickets has
 * none on purpose: a filter that no longer fits the stored form would lose bad ratings in silence.
 */
const READING: Record<ConsumerName, Reading> = {
  'open-tickets': { batchSize: 50 },
  'count-evaluations': { batchSize: 500, window: 60 },
  'count-tickets': { batchSize: 500, window: 60 },
  'run-exports': { batchSize: 1, filter: { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'report#' }] } } } } },
}

/** A failing batch is halved and tried again for this long before it is set aside; the stream itself keeps a day. */
const KEEP_TRYING_SECONDS = 6 * 3600
const ATTEMPTS = 100

/** One mapping per row of the consumers table. Mappings carry no tags: Chinese regions refuse them. */
export function addStreams(
  stack: Stack,
  deployment: Deployment,
  functions: ReadonlyMap<string, CfnFunction>,
  queues: Queues,
): void {
  for (const name of Object.keys(consumers) as ConsumerName[]) {
    const target = functions.get(name)
    if (!target) throw new Error(`no function for ${name}`)
    const { batchSize, window, filter } = READING[name]
    new CfnEventSourceMapping(stack, `${logicalId(name)}Stream`, {
      eventSourceArn: streamArnOf(deployment, consumers[name].table),
      functionName: target.ref,
      startingPosition: 'TRIM_HORIZON',
      batchSize,
      parallelizationFactor: 1,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: ATTEMPTS,
      maximumRecordAgeInSeconds: KEEP_TRYING_SECONDS,
      destinationConfig: { onFailure: { destination: queues.changes.attrArn } },
      ...(window ? { tumblingWindowInSeconds: window } : {}),
      ...(filter ? { filterCriteria: { filters: [{ pattern: JSON.stringify(filter) }] } } : {}),
    })
  }
}
