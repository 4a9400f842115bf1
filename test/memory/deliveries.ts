import type { Deliveries } from '../../functions/delivery/ports.ts'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { type Delivery, deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { settled, wanted } from '../../shared/domain/delivery/settle.ts'
import type { Changed } from './items.ts'

/** The outbox in memory. `changed` sees every committed write, as the stream does. */
export function memoryDeliveries(changed: Changed<Delivery> = () => {}): Deliveries & { readonly items: Map<string, Delivery> } {
  const items = new Map<string, Delivery>()
  const write = (delivery: Delivery) => {
    const before = items.get(delivery.id)
    items.set(delivery.id, delivery)
    changed(before, delivery)
  }
  const again = ({ fault: _, ...one }: Delivery, now: number): Delivery => ({
    ...one,
    state: 'waiting',
    attempts: 0,
    nextAt: now,
    kick: one.kick + 1,
  })
  const inOrder = () => [...items.values()].sort((a, b) => a.nextAt - b.nextAt)
  const shardOf = (id: string) => (id.charCodeAt(id.length - 1) ?? 0) % DUE_SHARDS
  return {
    items,
    async want(kind, service, since, now) {
      const standing = items.get(deliveryId(kind, service))
      write(standing ? { ...again(standing, now), since, day: civilDate(since) } : wanted(kind, service, since, now))
    },
    async get(id) {
      return items.get(id)
    },
    async settle(seen, attempt, now) {
      if (items.get(seen.id)?.kick !== seen.kick) return false
      write(settled(seen, attempt, now))
      return true
    },
    async *due(now, shard) {
      for (const one of inOrder()) if (one.state === 'waiting' && one.nextAt <= now && shardOf(one.id) === shard) yield one.id
    },
    async parked(limit) {
      return inOrder()
        .filter(({ state }) => state === 'parked')
        .slice(0, limit)
    },
    async *ofDay(kind, day) {
      for (const one of [...items.values()]) if (one.kind === kind && one.day === day) yield one
    },
    async kick(id, now) {
      const standing = items.get(id)
      if (!standing || standing.state === 'done') return false
      write(again(standing, now))
      return true
    },
  }
}
