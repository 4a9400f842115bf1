import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { ServiceDays } from '../../exchange/ports.ts'
import { is } from './expression.ts'
import { query, type Store } from './read.ts'
import { updateIf } from './write.ts'

type Attribute = 'pk' | 'sk' | 'ids'

/** Lists of services by day in DynamoDB: one item a day and batch of the stream, in the table of what is derived from it. */
export function serviceDays(client: DynamoDBClient, table: string): ServiceDays {
  const { hash, range } = tables.Statistics.key
  const store: Store<Attribute> = { client, table, key: [hash, range] }
  const keyOf = (day: string) => `services#${day}`
  return {
    async note(day, batch, ids) {
      await updateIf(store, { pk: keyOf(day), sk: batch }, { set: { ids: [...ids] } }, [])
    },
    async *ofDay(day) {
      for await (const item of query(store, { where: [is('pk', '=', keyOf(day))] })) yield (item.ids ?? []) as string[]
    },
  }
}
