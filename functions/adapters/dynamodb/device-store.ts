import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { DEVICE_KINDS, type Device, type Pairing } from '../../../shared/domain/device/device.ts'
import type { DeviceStore } from '../../device/ports.ts'
import { engagement, forgetAfter, keyOf } from './engagement.ts'
import { type Attributes, absent, any, exists, is } from './expression.ts'
import { getItem, type Key, query, type Store } from './read.ts'
import { putIf, updateIf } from './write.ts'

const place = {
  kind: z.enum(DEVICE_KINDS),
  profile: z.string(),
  name: z.string(),
  region: z.string(),
  hall: z.string(),
  window: z.string(),
  pairedBy: z.string(),
}
const pairing = z.object({ ...place, validUntil: z.number() })
const device: z.ZodMiniType<Device> = z.object({
  ...place,
  id: z.string(),
  pairedAt: z.number(),
  revokedAt: z.optional(z.number()),
  lastSeen: z.optional(z.number()),
  waiting: z.optional(z.number()),
  clockOffset: z.optional(z.number()),
})

/** The devices of a place lie under so many keys: few enough to be listed, and no key is asked by all of them. */
const SHARDS = 4
const deviceKey = (id: string): Key => keyOf('device', String(id.charCodeAt(0) % SHARDS), id)

/** The pace of an hour is judged for as long as its ratings may come in. */
const PACE_KEPT_MS = 32 * 86_400_000
const HOUR_MS = 3_600_000

type Attribute = 'pk' | 'validUntil' | 'takenBy' | 'revokedAt' | 'n' | `s${number}` | keyof Device

const readPairing = (item: Attributes): Pairing => {
  const { validUntil, ...rest } = pairing.parse(item)
  return { ...rest, expiresAt: validUntil }
}

/** Devices, their pairing codes and their pace in DynamoDB. */
export function deviceStore(client: DynamoDBClient, table: string): DeviceStore {
  const store: Store<Attribute> = engagement(client, table)
  const get = async (id: string) => {
    const item = await getItem(store, deviceKey(id), { consistent: true })
    return item && device.parse(item)
  }
  return {
    ...pairings(store),
    get,
    async add(made) {
      await putIf(store, { ...made, ...deviceKey(made.id) }, [absent('pk')])
      if (made.kind !== 'evaluator') return
      await putIf(store, { ...keyOf('evaluator', made.window), device: made.id }, [any(absent('pk'), exists('pk'))])
    },
    async evaluatorOf(window) {
      const pointer = await getItem(store, keyOf('evaluator', window), { consistent: true })
      return pointer && get(String(pointer.device))
    },
    async list() {
      const found: Device[] = []
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const where = [is<Attribute>('pk', '=', keyOf('device', String(shard)).pk ?? '')]
        for await (const item of query(store, { where })) found.push(device.parse(item))
      }
      return found
    },
    async revoke(id, at) {
      const written = await updateIf(store, deviceKey(id), { set: { revokedAt: at } }, [exists('pk'), absent('revokedAt')])
      return written.done || written.standing !== undefined
    },
    async see(id, sighting) {
      await updateIf(store, deviceKey(id), { set: { ...sighting } }, [exists('pk')])
    },
    async takeSlot(id, hour, slot, request, most) {
      const own = `s${slot}` as const
      const change = { set: { [own]: request, ...forget(hour) }, add: { n: 1 } }
      const when = [absent<Attribute>(own), any<Attribute>(absent('n'), is('n', '<', most))]
      const written = await updateIf(store, keyOf('tempo', id, String(hour)), change, when)
      return written.done || written.standing?.[own] === request
    },
  }
}

const forget = (hour: number) => forgetAfter(hour * HOUR_MS + PACE_KEPT_MS)

function pairings(store: Store<Attribute>): Pick<DeviceStore, 'putPairing' | 'takePairing'> {
  return {
    async putPairing(codeHash, { expiresAt, ...rest }) {
      const item = { ...keyOf('pairing', codeHash), ...rest, validUntil: expiresAt, ...forgetAfter(expiresAt) }
      await putIf(store, item, [absent('pk')])
    },
    async takePairing(codeHash, taker, now) {
      const free = any<Attribute>(absent('takenBy'), is('takenBy', '=', taker))
      const change = { set: { takenBy: taker } }
      const taken = await updateIf(store, keyOf('pairing', codeHash), change, [exists('pk'), is('validUntil', '>', now), free])
      return taken.done ? readPairing(taken.item) : undefined
    },
  }
}
