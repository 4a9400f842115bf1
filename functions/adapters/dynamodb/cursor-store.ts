import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Cursors } from '../../kernel/due-work.ts'
import type { Clock } from '../../kernel/ports.ts'
import { engagement, keyOf } from './engagement.ts'
import { absent, any, is } from './expression.ts'
import { getItem } from './read.ts'
import { updateIf } from './write.ts'

/** Cursors of jobs in DynamoDB. A cursor never goes back; `beatAt` says when the job last came to its end. */
export function cursorStore(client: DynamoDBClient, table: string, clock: Clock): Cursors {
  const store = engagement<'day' | 'beatAt'>(client, table)
  return {
    async read(job) {
      const item = await getItem(store, keyOf('job', job), { consistent: true })
      return item && String(item.day)
    },
    async write(job, day) {
      const change = { set: { day, beatAt: clock.now() } }
      await updateIf(store, keyOf('job', job), change, [any(absent('pk'), is('day', '<=', day))])
    },
  }
}
