import type { Deliveries } from '../../functions/delivery/ports.ts'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { type Delivery, deliveryId, RETRY_LEASE_MS } from '../../shared/domain/delivery/delivery.ts'
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
  const unheld = ({ heldAt: _, ...one }: Delivery): Delivery => one
  const inOrder = () => [...items.values()].sort((a, b) => a.nextAt - b.nextAt)
  const inState = (kind: Delivery['kind'], state: Delivery['state']) =>
    inOrder().filter((one) => one.kind === kind && one.state === state)
  const shardOf = (id: string) => (id.charCodeAt(id.length - 1) ?? 0) % DUE_SHARDS
  return {
    items,
    async want(kind, service, since, now) {
      const standing = items.get(deliveryId(kind, service))
      if (!standing) return write(wanted(kind, service, since, now))
      const waits = again(standing, now)
      write(since > standing.since ? { ...unheld(waits), since, day: civilDate(since) } : waits)
    },
    async open(kind, service, since, now) {
      if (!items.has(deliveryId(kind, service))) write(wanted(kind, service, since, now))
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
      const found = [...items.values()].filter((one) => one.state === 'waiting' && one.nextAt <= now && shardOf(one.id) === shard)
      for (const { id } of found.sort((a, b) => a.nextAt - b.nextAt)) yield id
    },
    async parked(kind, limit) {
      return inState(kind, 'parked').slice(0, limit)
    },
    async backlog(kind, most) {
      const waiting = inState(kind, 'waiting')
      const parked = inState(kind, 'parked')
      return {
        waiting: Math.min(waiting.length, most),
        parked: Math.min(parked.length, most),
        more: waiting.length >= most || parked.length >= most,
        ...(waiting.length > 0 ? { oldest: Math.min(...waiting.map(({ since }) => since)) } : {}),
        some: waiting.filter((_, at) => at < 25 || at >= waiting.length - 25),
      }
    },
    async latest(kind, day, most) {
      const found = [...items.values()].filter((one) => one.kind === kind && one.day === day).sort((a, b) => b.since - a.since)
      return { found: found.slice(0, most), whole: found.length < most }
    },
    async *ofDay(kind, day) {
      for (const one of [...items.values()]) if (one.kind === kind && one.day === day) yield one
    },
    async retry(id, now) {
      const standing = items.get(id)
      if (standing?.state !== 'waiting' || standing.nextAt > now) return false
      write({ ...standing, kick: standing.kick + 1, nextAt: now + RETRY_LEASE_MS })
      return true
    },
    async kick(id, now) {
      const standing = items.get(id)
      if (!standing || standing.state === 'done') return false
      write(again(standing, now))
      return true
    },
    async sendAgain(id, now) {
      const standing = items.get(id)
      if (standing?.state !== 'done' || standing.again !== undefined) return false
      write({ ...unheld(again(standing, now)), steps: [], again: now })
      return true
    },
  }
}
