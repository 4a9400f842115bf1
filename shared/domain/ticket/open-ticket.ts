import type { Calendar } from '../calendar/calendar.ts'
import { civilDate, type Instant } from '../calendar/civil.ts'
import { isBad } from '../evaluation/level.ts'
import type { AddedRating, Rating } from '../evaluation/rating.ts'
import type { Service } from '../evaluation/service.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { clockAt, wakeDayOf } from './clock.ts'
import type { Ticket } from './ticket.ts'

/** What was said badly first: the rating, or what was added to a rating that was not bad (追加评价). */
function badOf({ rating, added }: Service): Rating | AddedRating | undefined {
  if (!rating) return undefined
  return isBad(rating.level) ? rating : added && isBad(added.level) ? added : undefined
}

/**
 * The ticket a service's rating calls for, or undefined when nothing bad was said. Made of what was said alone (`now` only
 * keeps the job's first look from lying in the past), so that a rating delivered twice makes the same ticket (谁办理、谁负责: it
 * goes to the unit that handled the service). A service has one ticket: what is added to a bad rating opens no other.
 */
export function openTicket(service: Service, profile: PolicyProfile, calendar: Calendar, now: Instant): Ticket | undefined {
  const { rating } = service
  const bad = badOf(service)
  if (!rating || !bad) return undefined
  const first = profile.ticketClasses[0]
  if (!first) throw new Error(`profile ${profile.version} has no ticket class`)
  const clock = clockAt('receipt', bad.at, first.id, profile, calendar, service.regions)
  const ticket: Ticket = {
    id: service.id,
    origin: 'rating',
    number: rating.receipt.replace(/^([A-Z]{2})-(\d{4})-/, `$1C${civilDate(rating.at).slice(0, 4)}-$2-`),
    state: 'received',
    version: 1,
    profile: service.profile,
    projectNo: service.projectNo,
    taskCode: service.taskCode,
    taskName: service.taskName,
    regions: service.regions,
    org: service.org,
    hall: service.hall,
    window: service.window,
    staff: service.staff,
    servedAt: service.servedAt,
    receipt: rating.receipt,
    level: bad.level,
    codes: bad.codes,
    dictionary: bad.dictionary,
    text: bad.text,
    named: rating.named,
    openedAt: bad.at,
    class: first.id,
    ...(clock ? { clock } : {}),
    ...(service.applicant ? { person: service.applicant } : {}),
    extensions: 0,
    merged: [],
    rungs: [],
    history: [{ at: bad.at, command: 'open', by: 'system', note: {} }],
  }
  const wakeOn = wakeDayOf(ticket, profile, calendar, civilDate(now))
  return wakeOn ? { ...ticket, wakeOn } : ticket
}
