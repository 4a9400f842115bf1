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
  /** Changes that the consumer is interested in, any of them; all when absent. */
  readonly filters?: readonly object[]
  readonly patience: { readonly maximumRetryAttempts: number; readonly maximumRecordAgeInSeconds: number }
}

const HOUR = 3600

/**
 * A change that is set aside is a ticket that nobody opens or a figure that stays wrong. These consumers therefore wait at
 * it, with an alarm after a quarter of an hour, nearly as long as the stream keeps it (a day).
 */
const NEVER_SKIP = { maximumRetryAttempts: 10_000, maximumRecordAgeInSeconds: 20 * HOUR }

/** A report that fails can be asked for again; it must not hold up the others. */
const MOVE_ON = { maximumRetryAttempts: 10, maximumRecordAgeInSeconds: HOUR }

const STARTING = (prefix: string) => ({ dynamodb: { Keys: { id: { S: [{ prefix }] } } } })
const NEW_OF = (prefix: string) => ({ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix }] } } } })
const NEW_REPORT = NEW_OF('report#')
const NEW_EXCHANGE_FILE = NEW_OF('exchange#')
const NEW_PRINTING = NEW_OF('printing#')

/**
 * How each consumer reads its stream. A filter spares calls and the consumer must not rely on it. The
 * followers of ratings and tickets have none on purpose: one that no longer fits the stored form would lose them in silence.
 */
const READING: Record<ConsumerName, Reading> = {
  'follow-evaluations': { batchSize: 50, patience: NEVER_SKIP },
  'count-evaluations': { batchSize: 500, window: 60, patience: NEVER_SKIP },
  'count-tickets': { batchSize: 500, window: 60, patience: NEVER_SKIP },
  'follow-tickets': { batchSize: 50, patience: NEVER_SKIP },
  'follow-reviews': { batchSize: 10, patience: NEVER_SKIP },
  'forward-evaluations': { batchSize: 10, filters: [STARTING('superior#')], patience: NEVER_SKIP },
  'send-messages': {
    batchSize: 10,
    filters: [STARTING('invitation#'), STARTING('check#'), STARTING('notice#')],
    patience: NEVER_SKIP,
  },
  'run-exports': { batchSize: 1, filters: [NEW_REPORT, NEW_EXCHANGE_FILE], patience: MOVE_ON },
  'print-documents': { batchSize: 1, filters: [NEW_PRINTING], patience: MOVE_ON },
}

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
    const { batchSize, window, filters, patience } = READING[name]
    new CfnEventSourceMapping(stack, `${logicalId(name)}Stream`, {
      eventSourceArn: streamArnOf(deployment, consumers[name].table),
      functionName: target.ref,
      startingPosition: 'TRIM_HORIZON',
      batchSize,
      parallelizationFactor: 1,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      ...patience,
      destinationConfig: { onFailure: { destination: queues.changes.attrArn } },
      ...(window ? { tumblingWindowInSeconds: window } : {}),
      ...(filters ? { filterCriteria: { filters: filters.map((filter) => ({ pattern: JSON.stringify(filter) })) } } : {}),
    })
  }
}
