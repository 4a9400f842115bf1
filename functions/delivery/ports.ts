import type { CivilDate, Instant } from '../../shared/domain/calendar/civil.ts'
import type { Attempt, Delivery, DeliveryKind } from '../../shared/domain/delivery/delivery.ts'

/** The outbox: one item a delivery. Every change is one conditional write. */
export interface Deliveries {
  /**
   * Wants it delivered, now: opens it, or raises `kick` of the one there is and lets it wait again. A later `since` than the
   * one there is begins its time anew; an earlier one leaves it.
   */
  want(kind: DeliveryKind, service: string, since: Instant, now: Instant): Promise<void>
  /** Opens it, unless there is or was one: what may be delivered once only. */
  open(kind: DeliveryKind, service: string, since: Instant, now: Instant): Promise<void>
  get(id: string): Promise<Delivery | undefined>
  /** Records what came of a try of the delivery as it was seen; false when it has been wanted again since (and will be tried). */
  settle(seen: Delivery, attempt: Attempt, now: Instant): Promise<boolean>
  /** Waiting deliveries whose next try is due by `now`, in one of the shards, oldest first. */
  due(now: Instant, shard: number): AsyncIterable<string>
  /** Parked deliveries of a kind, oldest first, at most `limit`. */
  parked(kind: DeliveryKind, limit: number): Promise<Delivery[]>
  /** What of a kind waits for a try or lies parked: counted up to `most` each. */
  backlog(kind: DeliveryKind, most: number): Promise<Backlog>
  /** Every delivery of a kind that came to be on a day. */
  ofDay(kind: DeliveryKind, day: CivilDate): AsyncIterable<Delivery>
  /** The latest deliveries of a kind and a day, in no order: about `most`, or all when there are fewer. */
  latest(kind: DeliveryKind, day: CivilDate, most: number): Promise<{ readonly found: Delivery[]; readonly whole: boolean }>
  /**
   * Raises `kick` of one that waits and is due, keeping count of its tries; it is not due again for `RETRY_LEASE_MS`, in
   * case nobody gets round to it. False when it is not due any more.
   */
  retry(id: string, now: Instant): Promise<boolean>
  /** Raises `kick`, so that it is tried at once; a parked one begins anew. False when there is nothing to deliver. */
  kick(id: string, now: Instant): Promise<boolean>
  /** Wants all of a finished delivery anew, for the other side does not have it; false when that was done before. */
  sendAgain(id: string, now: Instant): Promise<boolean>
}

export interface Backlog {
  readonly waiting: number
  readonly parked: number
  /** Whether either is only the least there are. */
  readonly more: boolean
  /** When the oldest of the counted waiting ones came to be. */
  readonly oldest?: Instant
  /** Some of the waiting ones, in no order: tried next, and tried last. */
  readonly some: readonly Delivery[]
}

/** Makes one try. Throws only for bugs and faults of our own infrastructure: the change is then delivered again. */
export type Courier = (delivery: Delivery) => Promise<Attempt>
