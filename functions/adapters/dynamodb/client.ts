import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

/**
 * The client every repository shares. A throttled, timed-out or torn call is tried again; since every conditional write
 * carries a mark of its own (see `write.ts`), a try that was stored before its answer got lost is recognised.
 */
export const openClient = (more: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({
    maxAttempts: 6,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      throwOnRequestTimeout: true,
      httpsAgent: { maxSockets: 64, keepAlive: true },
    },
    ...more,
  })
