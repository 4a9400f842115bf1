import { type CivilDate, civilDate } from '../calendar/civil.ts'
import { wakeDay } from '../calendar/deadline.ts'
import { limitOf } from '../policy/profile.ts'
import { clockOf } from '../ticket/clock.ts'
import type { Regime } from '../ticket/regime.ts'
import type { Ticket, TicketClock } from '../ticket/ticket.ts'
import type { Review, ReviewSubject } from './review.ts'

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

/** The day on which the job must look at a decided review, not before `earliest`. */
export function reviewWakeDay(review: Review, regime: Regime, earliest: CivilDate): CivilDate | undefined {
  const period = review.state === 'decided' ? objectionPeriod(review, regime) : undefined
  const limit = limitOf(regime.profile, 'objection')
  if (!period || !limit) return undefined
  const day = wakeDay(limit, period.from, { ...period, date: period.due })
  return day > earliest ? day : earliest
}
