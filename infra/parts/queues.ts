import type { Stack } from 'aws-cdk-lib'
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs'
import { type Deployment, prefixOf } from '../deployment.ts'
import type { Queues } from './functions.ts'
import { logicalId } from './names.ts'

const FOURTEEN_DAYS = 14 * 24 * 3600

function addQueue(stack: Stack, deployment: Deployment, name: string): CfnQueue {
  const queue = new CfnQueue(stack, logicalId(name), {
    queueName: `${prefixOf(deployment)}-${name}`,
    messageRetentionPeriod: FOURTEEN_DAYS,
    sqsManagedSseEnabled: true,
  })
  new CfnQueuePolicy(stack, `${logicalId(name)}Policy`, {
    queues: [queue.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 'sqs:*',
          Resource: queue.attrArn,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
  })
  return queue
}

/** Where what could not be done waits for a person: runs of jobs, and batches of changes. */
export const addQueues = (stack: Stack, deployment: Deployment): Queues => ({
  jobs: addQueue(stack, deployment, 'failed-jobs'),
  changes: addQueue(stack, deployment, 'failed-changes'),
})
