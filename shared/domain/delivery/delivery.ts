import { type CivilDate, type Instant, MINUTE_MS } from '../calendar/civil.ts'

/**
 * Something that others are to get of a service: `superior` what the superior system must know of it, `invitation` the
 * message that asks for a rating, `check` the words of a rating for the content check;
 * `notice` a message about a ticket or a review to one person, whose id stands where the others have that of the service.
 */
export const DELIVERY_KINDS = ['superior', 'invitation', 'check', 'notice'] as const
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]

/**
 * One delivery: what is wanted is read from the service when it is tried, so that nothing is copied and nothing can be sent
 * out of order. `waiting` until tried with success, `parked` when a person has to look, `done` otherwise.
 */
export interface Delivery {
  /** `kind#service`. */
  readonly id: string
  readonly kind: DeliveryKind
  /** Id of the service. */
  readonly service: string
  readonly state: 'waiting' | 'done' | 'parked'
  /** Raised by whoever wants it tried now; a try is made for each. */
  readonly kick: number
  /** Failed tries since it was last wanted. */
  readonly attempts: number
  readonly nextAt: Instant
  /** When what is to be delivered came to be, and its civil day. */
  readonly since: Instant
  readonly day: CivilDate
  /** When it was delivered last, and when first since it came to be: what is told later does not make it late. */
  readonly doneAt?: Instant
  readonly heldAt?: Instant
  /** When all of it was wanted anew because the other side turned out not to have it; that is done once. */
  readonly again?: Instant
  /** What the other side has acknowledged, in its order: of the superior system `service`, `default`, `rating` …, an answer with its instant. */
  readonly steps: readonly string[]
  /** Why the last try failed: never anything personal. */
  readonly fault?: { readonly code: string; readonly text: string; readonly at: Instant }
}

/** What came of a try. `steps`: all that is acknowledged by now, however it ended. */
export type Attempt =
  | { readonly done: true; readonly steps?: readonly string[] }
  | {
      readonly done: false
      /** `later`: try again by itself. `park`: a person has to look; trying again would change nothing. */
      readonly next: 'later' | 'park'
      readonly code: string
      readonly text: string
      readonly steps?: readonly string[]
    }
  /** It is not time yet: nothing was tried. */
  | {
      readonly done: false
      readonly next: 'wait'
      readonly until: Instant
      readonly code: string
      readonly text: string
      readonly steps?: readonly string[]
    }

/** Tries before a delivery is parked: with the pauses below about a day. */
export const MOST_ATTEMPTS = 12

const LONGEST_PAUSE_MS = 4 * 60 * MINUTE_MS

/** How long to wait after the n-th failed try, in milliseconds: from one minute, doubled each time, to four hours. */
export const pauseAfter = (attempts: number): number => Math.min(2 ** (attempts - 1) * MINUTE_MS, LONGEST_PAUSE_MS)

/** How long one that is brought up again may take to be tried, in milliseconds, before it is due once more. */
export const RETRY_LEASE_MS = 10 * MINUTE_MS

export const deliveryId = (kind: DeliveryKind, service: string): string => `${kind}#${service}`
