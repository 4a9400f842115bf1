import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { CODE_ALPHABET } from '../directory/window-code.ts'
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

/** When the place received it: a card or an offline rating reaches it later than it was given, and no limit begins before. */
const receiptOf = (said: Rating | AddedRating): Instant => ('receivedAt' in said ? said.receivedAt : undefined) ?? said.at

/**
 * Number that people quote of a ticket, e.g. LCC2026-1118-7K3M-92QX. Made of the service alone: those who handle a ticket must
 * not be able to work out the receipt, which is known to the rater and speaks for him.
 */
function numberOf(service: string, day: CivilDate, { receiptPrefix }: PolicyProfile): string {
  const letters = [...service].map((letter) => CODE_ALPHABET[letter.charCodeAt(0) % CODE_ALPHABET.length]).join('')
  return `${receiptPrefix}C${day.slice(0, 4)}-${day.slice(5).replace('-', '')}-${letters.slice(0, 4)}-${letters.slice(4, 8)}`
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
  const since = receiptOf(bad)
  const clock = clockAt('receipt', since, first.id, profile, calendar, service.regions)
  const ticket: Ticket = {
    id: service.id,
    origin: 'rating',
    number: numberOf(service.id, civilDate(since), profile),
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
    openedAt: since,
    class: first.id,
    ...(clock ? { clock } : {}),
    ...(rating.contact ? { contact: rating.contact } : {}),
    ...(service.applicant ? { person: service.applicant } : {}),
    attachments: [],
    extensions: 0,
    merged: [],
    rungs: [],
    history: [{ at: since, command: 'open', by: 'system', note: {} }],
  }
  const wakeOn = wakeDayOf(ticket, profile, calendar, civilDate(now))
  return wakeOn ? { ...ticket, wakeOn } : ticket
}
