import * as z from 'zod/mini'
import { DUE_SHARDS } from '../../../shared/contract/tables.ts'
import type { CivilDate } from '../../../shared/domain/calendar/civil.ts'
import { DELIVERY_KINDS, type Delivery, type DeliveryKind } from '../../../shared/domain/delivery/delivery.ts'
import { dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'

const stored: z.ZodMiniType<Delivery> = z.object({
  id: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  service: z.string(),
  state: z.enum(['waiting', 'done', 'parked']),
  kick: z.number(),
  attempts: z.number(),
  nextAt: z.number(),
  since: z.number(),
  day: z.string(),
  doneAt: z.optional(z.number()),
  heldAt: z.optional(z.number()),
  again: z.optional(z.number()),
  steps: z._default(z.array(z.string()), []),
  fault: z.optional(z.object({ code: z.string(), text: z.string(), at: z.number() })),
})

/** What the index of waiting and parked ones carries. */
export const queued = z.object({ id: z.string(), kind: z.enum(DELIVERY_KINDS), since: z.number(), nextAt: z.number() })

/** Key of what waits or is parked; undefined for what is done: it leaves the index. */
export const queueKey = (state: Delivery['state'], id: string): string | undefined =>
  state === 'done' ? undefined : state === 'parked' ? parkedKey(id.slice(0, id.indexOf('#'))) : dueKey('waiting', id)

export const parkedKey = (kind: string): string => `parked#${kind}`

export const waitingKey = (shard: number): string => `waiting#${shard}`

const dayPrefix = (kind: DeliveryKind, day: CivilDate): string => `${kind}#${day}`

/** Keys of a kind and a day, one a shard. */
export const dayKeys = (kind: DeliveryKind, day: CivilDate): string[] =>
  Array.from({ length: DUE_SHARDS }, (_, shard) => `${dayPrefix(kind, day)}#${shard}`)

/** A delivery as it is stored. */
export const deliveryItem = (delivery: Delivery): Attributes => ({
  ...delivery,
  queue: queueKey(delivery.state, delivery.id),
  dayKey: dueKey(dayPrefix(delivery.kind, delivery.day), delivery.id),
})

/** The delivery in a stored item or stream image. Throws when it is none. */
export const readDelivery = (item: Attributes): Delivery => stored.parse(item)
