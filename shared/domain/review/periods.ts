import { civilDate } from '../calendar/civil.ts'
import { clockOf } from '../ticket/clock.ts'
import type { Regime } from '../ticket/regime.ts'
import type { Ticket, TicketClock } from '../ticket/ticket.ts'
import type { Review, ReviewSubject } from './review.ts'
import { isPending } from './transitions.ts'

const FINDINGS = ['verify-founded', 'verify-unfounded', 'correct-founded', 'correct-unfounded'] as const

/** Last day on which the unit may appeal: counted from when it got the ticket, or from its verification. */
export function appealPeriod(ticket: Ticket, subject: ReviewSubject, { profile, calendar }: Regime): TicketClock {
  const began: readonly string[] = subject === 'rating' ? ['open', 'reassign', 'separate'] : FINDINGS
  const event = ticket.history.findLast(({ command }) => began.includes(command))
  return clockOf('appeal', civilDate(event?.at ?? ticket.openedAt), profile, calendar, ticket.regions)
}

/** Last day on which the citizen may dispute what was found: counted from the answer that tells him; open until it is given. */
export function disputePeriod(ticket: Ticket, { profile, calendar }: Regime): TicketClock | undefined {
  if (ticket.answeredAt === undefined) return undefined
  return clockOf('objection', civilDate(ticket.answeredAt), profile, calendar, ticket.regions)
}

/** By when a review is to be decided. */
export const reviewPeriod = ({ filedAt, regions }: Review, { profile, calendar }: Regime): TicketClock =>
  clockOf('review', civilDate(filedAt), profile, calendar, regions)

/** Last day on which the rater may object to a decision, by the calendar as it is known now; undefined before there is one. */
export function objectionPeriod({ decision, regions }: Review, { profile, calendar }: Regime): TicketClock | undefined {
  return decision && clockOf('objection', civilDate(decision.at), profile, calendar, regions)
}

/** By when the bureau is to rule on an objection; undefined before there is one. */
const rulingPeriod = ({ objection, regions }: Review, { profile, calendar }: Regime): TicketClock | undefined =>
  objection && clockOf('ruling', civilDate(objection.at), profile, calendar, regions)

/** By when what is awaited next is to happen: the decision, an objection to it, or the ruling on that; undefined at an end. */
export function awaitedPeriod(review: Review, regime: Regime): TicketClock | undefined {
  if (!isPending(review)) return undefined
  if (review.state === 'decided') return objectionPeriod(review, regime)
  return review.state === 'objected' ? rulingPeriod(review, regime) : reviewPeriod(review, regime)
}
