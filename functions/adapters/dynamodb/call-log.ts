import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { civilDate, DAY_MS } from '../../../shared/domain/calendar/civil.ts'
import type { CallLog } from '../../phone/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { absent, is } from './expression.ts'
import { getItem } from './read.ts'
import { putIf } from './write.ts'

/** What operators have recorded, in DynamoDB: the last recording of each and the count of its day. */
export function callLog(client: DynamoDBClient, table: string): CallLog {
  const store = engagement<'pk' | 'at'>(client, table)
  return {
    async take(operator, request, now, { gapMs, perDay }) {
      const key = keyOf('calls', operator)
      const last = await getItem(store, key, { consistent: true })
      if (last?.request === request) return 'taken'
      if (last && Number(last.at) > now - gapMs) return 'soon'
      const day = civilDate(now)
      const count = last?.day === day ? Number(last.count) + 1 : 1
      if (count > perDay) return 'full'
      const when = last ? is<'pk' | 'at'>('at', '=', Number(last.at)) : absent<'pk' | 'at'>('pk')
      const item = { ...key, at: now, day, count, request, ...forgetAfter(now + 2 * DAY_MS) }
      return (await putIf(store, item, [when])).done ? 'taken' : 'soon'
    },
    async count(operator, day) {
      const last = await getItem(store, keyOf('calls', operator))
      return last?.day === day ? Number(last.count) : 0
    },
  }
}
