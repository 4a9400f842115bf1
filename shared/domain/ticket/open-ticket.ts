import type { Calendar } from '../calendar/calendar.ts'
import type { Instant } from '../calendar/civil.ts'
import { numberOf } from '../contact.ts'
import { isBad } from '../evaluation/level.ts'
import type { AddedRating, Rating } from '../evaluation/rating.ts'
import type { Service } from '../evaluation/service.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { openCase } from './open-case.ts'
import type { Ticket } from './ticket.ts'

/** What was said badly first: the rating, or what was added to a rating that was not bad (追加评价). */
function badOf({ rating, added }: Service): Rating | AddedRating | undefined {
  if (!rating) return undefined
  return isBad(rating.level) ? rating : added && isBad(added.level) ? added : undefined
}

/** When the place received it: a card or an offline rating reaches it later than it was given, and no limit begins before. */
const receiptOf = (said: Rating | AddedRating): Instant => ('receivedAt' in said ? said.receivedAt : undefined) ?? said.at

/**
 * The ticket a service's rating calls for, or undefined when nothing bad was said. Made of what was said alone (`now` only
 * keeps the job's first look from lying in the past), so that a rating delivered twice makes the same ticket (谁办理、谁负责: it
 * goes to the unit that handled the service). A service has one ticket: what is added to a bad rating opens no other.
 */
export function openTicket(service: Service, profile: PolicyProfile, calendar: Calendar, now: Instant): Ticket | undefined {
  const { rating } = service
  const bad = badOf(service)
  if (!rating || !bad) return undefined
  const since = receiptOf(bad)
  const { level, codes, dictionary, text } = bad
  const contact = numberOf(rating.contact)
  const said = { level, codes, dictionary, text, named: rating.named && contact !== undefined, ...(contact ? { contact } : {}) }
  const { id, applicant } = service
  const own = { id, origin: 'rating', receipt: rating.receipt, ...(applicant ? { person: applicant } : {}) } as const
  return openCase(service, { ...own, ...said, openedAt: since, by: 'system' }, profile, calendar, now)
}
