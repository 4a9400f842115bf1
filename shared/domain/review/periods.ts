import { civilDate } from '../calendar/civil.ts'
import type { RuleName } from '../policy/profile.ts'
import { clockOf } from '../ticket/clock.ts'
import type { Regime } from '../ticket/regime.ts'
import type { Ticket, TicketClock } from '../ticket/ticket.ts'
import type { Review, ReviewSubject } from './review.ts'
import type { ReviewState } from './transitions.ts'

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

const AWAITED = {
  filed: 'review',
  'first-opinion': 'review',
  split: 'review',
  decided: 'objection',
  objected: 'ruling',
  final: undefined,
  withdrawn: undefined,
} as const satisfies Record<ReviewState, RuleName | undefined>

/** The limit of what is awaited next: the decision, an objection to it, or the ruling on that; none at an end. */
export const awaitedRule = ({ state }: Pick<Review, 'state'>) => AWAITED[state]

/** By when what is awaited next is to happen. */
export function awaitedPeriod(review: Review, regime: Regime): TicketClock | undefined {
  switch (awaitedRule(review)) {
    case 'review':
      return reviewPeriod(review, regime)
    case 'objection':
      return objectionPeriod(review, regime)
    case 'ruling':
      return rulingPeriod(review, regime)
    default:
      return undefined
  }
}
