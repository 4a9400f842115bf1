import type { Attempt, Delivery, DeliveryKind } from '../../shared/domain/delivery/delivery.ts'
import type { Clock } from '../kernel/ports.ts'
import type { Courier, Deliveries } from './ports.ts'

/** The code of an attempt that found the other side out of order, rather than the delivery at fault. */
export const UNREACHABLE = 'unreachable'

/** So many such attempts in a row, and nothing more is tried for a while: the other side is down. */
const STRAIN = 3
const PAUSE_MS = 60_000

interface Change {
  readonly before?: Delivery | undefined
  readonly after?: Delivery | undefined
}

/**
 * The consumer of the outbox: one try for each time that a delivery is wanted. A change that is handed over again makes no
 * second try, since what has been settled is left alone. While the other side is down deliveries are left waiting, for
 * `retryDeliveries` to bring up again. Give every container one of its own: it remembers how the last tries went.
 */
export function deliverer(
  couriers: Partial<Record<DeliveryKind, Courier>>,
  ports: { readonly deliveries: Deliveries; readonly clock: Clock },
): (change: Change) => Promise<'tried' | 'left'> {
  const { deliveries, clock } = ports
  const strain = new Map<DeliveryKind, number>()
  const quietUntil = new Map<DeliveryKind, number>()
  const note = (kind: DeliveryKind, attempt: Attempt): void => {
    const inRow = !attempt.done && attempt.code === UNREACHABLE ? (strain.get(kind) ?? 0) + 1 : 0
    strain.set(kind, inRow % STRAIN)
    if (inRow === STRAIN) quietUntil.set(kind, clock.now() + PAUSE_MS)
  }
  return async ({ before, after }) => {
    const courier = after && couriers[after.kind]
    if (!courier || after.state !== 'waiting' || before?.kick === after.kick) return 'left'
    if (clock.now() < (quietUntil.get(after.kind) ?? 0)) return 'left'
    const seen = await deliveries.get(after.id)
    if (seen?.state !== 'waiting' || seen.kick !== after.kick) return 'left'
    const attempt = await courier(seen)
    note(after.kind, attempt)
    await deliveries.settle(seen, attempt, clock.now())
    return 'tried'
  }
}
