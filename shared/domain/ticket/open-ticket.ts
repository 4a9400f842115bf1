import type { Calendar } from '../calendar/calendar.ts'
import { civilDate, type Instant } from '../calendar/civil.ts'
import { isBad } from '../evaluation/level.ts'
import type { Service } from '../evaluation/service.ts'
import type { PolicyProfile } from '../policy/profile.ts'
import { clockAt, wakeDayOf } from './clock.ts'
import type { Ticket } from './ticket.ts'

/**
 * The ticket a service's rating calls for, or undefined when it is no bad rating. Made of the rating alone (`now` only
 * keeps the job's first look from lying in the past), so that a rating delivered twice makes the same ticket (谁办理、谁负责: it goes to the unit that handled the service).
 */
export function openTicket(service: Service, profile: PolicyProfile, calendar: Calendar, now: Instant): Ticket | undefined {
  const { rating } = service
  if (!rating || !isBad(rating.level)) return undefined
  const first = profile.ticketClasses[0]
  if (!first) throw new Error(`profile ${profile.version} has no ticket class`)
  const clock = clockAt('receipt', rating.at, first.id, profile, calendar, service.regions)
  const ticket: Ticket = {
    id: service.id,
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
    level: rating.level,
    codes: rating.codes,
    dictionary: rating.dictionary,
    text: rating.text,
    named: rating.named,
    openedAt: rating.at,
    class: first.id,
    ...(clock ? { clock } : {}),
    rungs: [],
    history: [{ at: rating.at, command: 'open', by: 'system', note: {} }],
  }
  const wakeOn = wakeDayOf(ticket, profile, calendar, civilDate(now))
  return wakeOn ? { ...ticket, wakeOn } : ticket
}
