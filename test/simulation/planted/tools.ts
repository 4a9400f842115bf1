import type { PolicyProfile, TimeLimit } from '../../../shared/domain/policy/profile.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import type { ReviewCommand } from '../../../shared/domain/review/transitions.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { TicketCommand } from '../../../shared/domain/ticket/transitions.ts'
import type { Plant, Stores } from '../plant.ts'
import type { PlaceId } from '../world.ts'

/** A fault such as people make, and the place where it can show. */
export interface Planted {
  readonly place: PlaceId
  /** The seed to begin with, where it shows only in some years. */
  readonly from?: number
  /** Name of the invariant that finds it; any when absent. */
  readonly by?: string
  readonly plant: Plant
}

/** A store with some of its methods replaced. */
export const but = <S extends object>(store: S, methods: Partial<S>): S => Object.assign(Object.create(store), methods)

export const limits = (profile: PolicyProfile, change: (limit: TimeLimit) => TimeLimit): PolicyProfile => ({
  ...profile,
  limits: Object.fromEntries(Object.entries(profile.limits).map(([rule, limit]) => [rule, change(limit)])),
})

export const services = (change: (stores: Stores) => Partial<Stores['evaluations']>): Plant => ({
  stores: (stores) => ({ evaluations: but(stores.evaluations, change(stores)) }),
})

/** Tickets of which a write by some commands becomes another one, or, when it becomes nothing, is lost without a word. */
export const saved = (commands: readonly TicketCommand[], change: (ticket: Ticket) => Ticket | undefined): Plant => ({
  stores: ({ tickets, putTicket }) => ({
    tickets: but(tickets, {
      async save(ticket, command) {
        if (!commands.includes(command)) return tickets.save(ticket, command)
        if (tickets.items.get(ticket.id)?.version !== ticket.version - 1) return false
        const other = change(ticket)
        if (other) putTicket(other)
        return true
      },
    }),
  }),
})

/** The same for reviews. */
export const reviewed = (commands: readonly ReviewCommand[], change: (review: Review) => Review): Plant => ({
  stores: ({ reviews, putReview }) => ({
    reviews: but(reviews, {
      async save(review, command) {
        if (!commands.includes(command)) return reviews.save(review, command)
        if (reviews.items.get(review.id)?.version !== review.version - 1) return false
        putReview(change(review))
        return true
      },
    }),
  }),
})
