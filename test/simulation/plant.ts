import type { Receipt } from '../../functions/evaluation/record-rating.ts'
import type { Cursors } from '../../functions/kernel/due-work.ts'
import type { Clock, Keys } from '../../functions/kernel/ports.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { memoryDeliveries } from '../memory/deliveries.ts'
import type { memoryEvaluations } from '../memory/evaluations.ts'
import type { memoryReminders } from '../memory/reminders.ts'
import type { memoryReviews } from '../memory/reviews.ts'
import type { memoryStatistics } from '../memory/statistics.ts'
import type { memoryTickets } from '../memory/tickets.ts'

export interface Stores {
  readonly evaluations: ReturnType<typeof memoryEvaluations>
  readonly tickets: ReturnType<typeof memoryTickets>
  readonly reviews: ReturnType<typeof memoryReviews>
  readonly statistics: ReturnType<typeof memoryStatistics>
  readonly cursors: Cursors
  readonly reminders: ReturnType<typeof memoryReminders>
  readonly deliveries: ReturnType<typeof memoryDeliveries>
  /** Writes past every condition, but not past the stream. */
  putService(service: Service): void
  putTicket(ticket: Ticket): void
  putReview(review: Review): void
}

export type JobName = 'default' | 'escalate' | 'conclude'

/** A fault put into the wiring by a test, to see that it is found. Every part is absent in a sound city. */
export interface Plant {
  readonly stores?: (stores: Stores) => Partial<Stores>
  readonly keys?: (keys: Keys) => Keys
  readonly profile?: (profile: PolicyProfile) => PolicyProfile
  /** The clock of a job. */
  readonly clock?: (job: JobName, clock: Clock) => Clock
  /** What the counting consumers take a service for. */
  readonly counted?: (service: Service) => Service
  /** What the counting consumer takes a ticket for. */
  readonly tallied?: (ticket: Ticket) => Ticket
  /** What the one who follows tickets takes a ticket for. */
  readonly followed?: (ticket: Ticket) => Ticket
  /** What the one who carries out reviews takes a review for. */
  readonly concluded?: (review: Review) => Review
  /** What the ticket opener takes a service for. */
  readonly complained?: (service: Service) => Service
  readonly receipt?: (receipt: Receipt) => Receipt
  /** A batch as it reaches its consumer. */
  readonly batch?: <T>(changes: readonly T[]) => readonly T[]
}

export const SOUND: Plant = {}
