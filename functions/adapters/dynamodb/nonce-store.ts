import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { NonceStore } from '../../identity/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent } from './expression.ts'
import { putIf } from './write.ts'

/** Nonces in DynamoDB: the first write of one wins, and the table forgets it when it can do no harm any more. */
export function nonceStore(client: DynamoDBClient, table: string): NonceStore {
  const store = engagement<never>(client, table)
  return {
    async use(application, nonce, expiresAt) {
      const item = { ...keyOf('nonce', `${application}#${nonce}`), ...forgetAfter(expiresAt) }
      return (await putIf(store, item, [absent('pk')])).done
    },
  }
}
