import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { type Delivery, deliveryId } from '../../../shared/domain/delivery/delivery.ts'
import { settled, wanted } from '../../../shared/domain/delivery/settle.ts'
import type { Deliveries } from '../../delivery/ports.ts'
import { dayKeys, deliveryItem, queueKey, readDelivery, waitingKey } from './delivery-item.ts'
import { absent, is, isIn } from './expression.ts'
import { batchGet, getItem, query, type Store } from './read.ts'
import { putIf, updateIf } from './write.ts'

type Attribute = keyof Delivery | 'queue' | 'dayKey'

/** The outbox in DynamoDB. */
export function deliveryStore(client: DynamoDBClient, table: string): Deliveries {
  const store: Store<Attribute> = { client, table, key: [tables.Outbox.key.hash] }
  const wait = async (id: string, now: number, also: Partial<Record<Attribute, unknown>>, when: Delivery['state'][]) => {
    const set = { state: 'waiting', attempts: 0, nextAt: now, queue: queueKey('waiting', id), ...also }
    return (await updateIf(store, { id }, { set, add: { kick: 1 }, remove: ['fault'] }, [isIn('state', when)])).done
  }
  return {
    async want(kind, service, since, now) {
      const id = deliveryId(kind, service)
      if ((await putIf(store, deliveryItem(wanted(kind, service, since, now)), [absent('id')])).done) return
      const day = civilDate(since)
      const { dayKey } = deliveryItem(wanted(kind, service, since, now))
      await wait(id, now, { since, day, dayKey }, ['waiting', 'done', 'parked'])
    },
    async get(id) {
      const item = await getItem(store, { id }, { consistent: true })
      return item && readDelivery(item)
    },
    async settle(seen, attempt, now) {
      const item = deliveryItem(settled(seen, attempt, now))
      return (await putIf(store, item, [is('kick', '=', seen.kick)])).done
    },
    async *due(now, shard) {
      const where = [is<Attribute>('queue', '=', waitingKey(shard)), is<Attribute>('nextAt', '<=', now)]
      for await (const item of query(store, { index: 'due', where })) yield String(item.id)
    },
    async parked(limit) {
      const keys = []
      for await (const item of query(store, { index: 'due', where: [is('queue', '=', 'parked')], limit })) {
        keys.push({ id: String(item.id) })
      }
      return (await batchGet(store, keys)).map(readDelivery).sort((a, b) => a.nextAt - b.nextAt)
    },
    async *ofDay(kind, day) {
      for (const key of dayKeys(kind, day)) {
        const keys = []
        for await (const item of query(store, { index: 'day', where: [is('dayKey', '=', key)] })) keys.push({ id: String(item.id) })
        yield* (await batchGet(store, keys)).map(readDelivery)
      }
    },
    kick: (id, now) => wait(id, now, {}, ['waiting', 'parked']),
  }
}
