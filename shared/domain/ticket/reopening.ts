import { type CivilDate, civilDate } from '../calendar/civil.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOf } from '../policy/profile.ts'
import type { Regime } from './regime.ts'
import type { Ticket } from './ticket.ts'

/** The last day on which the citizen may have an answered case done again; undefined when he may not, or has done so. */
export function reopenableUntil(ticket: Ticket, { profile, calendar }: Regime): CivilDate | undefined {
  const { answeredAt, reopenedAt, regions } = ticket
  if (answeredAt === undefined || reopenedAt !== undefined || !profile.procedure.reopening.allowed) return undefined
  const limit = limitOf(profile, 'reopening')
  const answered = civilDate(answeredAt)
  return limit ? deadline(limit, answered, calendar, regions).date : answered
}
