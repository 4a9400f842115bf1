import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Throttle } from '../../kernel/throttle.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, any, is } from './expression.ts'
import { updateIf } from './write.ts'

/** Counts in DynamoDB: one item a key and window, which the table forgets when the window is over. */
export function throttleStore(client: DynamoDBClient, table: string): Throttle {
  const store = engagement<'count' | 'expiresAt'>(client, table)
  return {
    async take(kind, key, now, { windowMs, most }) {
      const window = Math.floor(now / windowMs)
      const change = { add: { count: 1 }, set: forgetAfter((window + 1) * windowMs) }
      const left = any(absent<'count'>('count'), is<'count'>('count', '<', most))
      return (await updateIf(store, keyOf('throttle', `${kind}#${key}#${window}`), change, [left])).done
    },
  }
}
