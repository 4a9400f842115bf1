import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DUE_SHARDS, tables } from '../../../shared/contract/tables.ts'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { type Delivery, deliveryId, RETRY_LEASE_MS } from '../../../shared/domain/delivery/delivery.ts'
import { settled, wanted } from '../../../shared/domain/delivery/settle.ts'
import type { Deliveries } from '../../delivery/ports.ts'
import { dayKeys, deliveryItem, parkedKey, queued, queueKey, readDelivery, waitingKey } from './delivery-item.ts'
import { absent, type Condition, exists, is, isIn } from './expression.ts'
import { batchGet, getItem, query, type Store } from './read.ts'
import { putIf, updateIf } from './write.ts'

type Attribute = keyof Delivery | 'queue' | 'dayKey'

const SHARDS = Array.from({ length: DUE_SHARDS }, (_, shard) => shard)
/** Of the waiting ones so many are read from either end to tell why they wait: tried next, and tried last. */
const LOOKED_AT = 25

/** The outbox in DynamoDB. */
export function deliveryStore(client: DynamoDBClient, table: string): Deliveries {
  const store: Store<Attribute> = { client, table, key: [tables.Outbox.key.hash] }
  const wait = async (
    id: string,
    now: number,
    when: Array<Condition<Attribute>>,
    also: Partial<Record<Attribute, unknown>> = {},
    gone: readonly Attribute[] = [],
  ) => {
    const set = { state: 'waiting', attempts: 0, nextAt: now, queue: queueKey('waiting', id), ...also }
    return (await updateIf(store, { id }, { set, add: { kick: 1 }, remove: ['fault', ...gone] }, when)).done
  }
  const read = async (keys: ReadonlyArray<{ readonly id: string }>) =>
    (
      await batchGet(
        store,
        keys.map(({ id }) => ({ id })),
      )
    ).map(readDelivery)
  const queue = async (key: string, limit: number) => {
    const found = []
    for await (const item of query(store, { index: 'due', where: [is('queue', '=', key)], limit })) found.push(queued.parse(item))
    return found
  }
  const newest = async (key: string, limit: number) => {
    const found = []
    const where = [is<Attribute>('dayKey', '=', key)]
    for await (const item of query(store, { index: 'day', where, limit, newestFirst: true })) found.push({ id: String(item.id) })
    return found
  }
  return {
    async want(kind, service, since, now) {
      const id = deliveryId(kind, service)
      if ((await putIf(store, deliveryItem(wanted(kind, service, since, now)), [absent('id')])).done) return
      const day = civilDate(since)
      const { dayKey } = deliveryItem(wanted(kind, service, since, now))
      const newer = await wait(id, now, [is('since', '<', since)], { since, day, dayKey }, ['heldAt'])
      if (!newer) await wait(id, now, [exists('state')])
    },
    async open(kind, service, since, now) {
      await putIf(store, deliveryItem(wanted(kind, service, since, now)), [absent('id')])
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
    async parked(kind, limit) {
      const keys = await queue(parkedKey(kind), limit)
      return (await read(keys)).sort((a, b) => a.nextAt - b.nextAt)
    },
    async backlog(kind, most) {
      const shards = await Promise.all(SHARDS.map((shard) => queue(waitingKey(shard), most)))
      const waiting = shards
        .flat()
        .filter((key) => key.kind === kind)
        .sort((a, b) => a.nextAt - b.nextAt)
      const parked = await queue(parkedKey(kind), most)
      return {
        waiting: waiting.length,
        parked: parked.length,
        more: [...shards, parked].some(({ length }) => length === most),
        ...(waiting.length > 0 ? { oldest: Math.min(...waiting.map(({ since }) => since)) } : {}),
        some: await read(waiting.filter((_, at) => at < LOOKED_AT || at >= waiting.length - LOOKED_AT)),
      }
    },
    async *ofDay(kind, day) {
      for (const key of dayKeys(kind, day)) {
        const keys = []
        for await (const item of query(store, { index: 'day', where: [is('dayKey', '=', key)] }))
          keys.push({ id: String(item.id) })
        yield* await read(keys)
      }
    },
    async latest(kind, day, most) {
      const share = Math.ceil(most / DUE_SHARDS)
      const shards = await Promise.all(dayKeys(kind, day).map((key) => newest(key, share)))
      return { found: await read(shards.flat()), whole: shards.every(({ length }) => length < share) }
    },
    async retry(id, now) {
      const due = [is<Attribute>('state', '=', 'waiting'), is<Attribute>('nextAt', '<=', now)]
      return (await updateIf(store, { id }, { set: { nextAt: now + RETRY_LEASE_MS }, add: { kick: 1 } }, due)).done
    },
    kick: (id, now) => wait(id, now, [isIn('state', ['waiting', 'parked'])]),
    sendAgain: (id, now) => wait(id, now, [is('state', '=', 'done'), absent('again')], { again: now, steps: [] }, ['heldAt']),
  }
}
