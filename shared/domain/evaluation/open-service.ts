import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { deadline, wakeDay } from '../calendar/deadline.ts'
import { limitOf, type PolicyProfile } from '../policy/profile.ts'
import type { Service, ServiceFacts } from './service.ts'

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** The clock of the default rating of a service, or nothing where the place has none (临政办发〔2020〕16号 二(二)). */
export function defaultClock(
  facts: Pick<ServiceFacts, 'kind' | 'servedAt' | 'regions'>,
  profile: PolicyProfile,
  calendar: Calendar,
): Pick<Service, 'defaultDue' | 'wakeOn'> {
  const limit = profile.defaultLevel === null ? undefined : limitOf(profile, 'default-rating')
  if (!limit || facts.kind === 'window') return {}
  const day = civilDate(facts.servedAt)
  const last = deadline(limit, day, calendar, facts.regions)
  return { defaultDue: { date: last.date, provisional: last.provisional }, wakeOn: wakeDay(limit, day, last) }
}

/**
 * A service as it begins: awaiting a rating, with the last day to rate and, where the place has a default, the day its
 * clock ends. Both clocks start at the service. A record that arrives after its clock ended is looked at today.
 */
export function openService(
  facts: ServiceFacts,
  keys: { id: string; applicant?: string | undefined; now: Instant },
  profile: PolicyProfile,
  calendar: Calendar,
): Service {
  const ratable = limitOf(profile, 'ratable')
  if (!ratable) throw new Error(`profile ${profile.version} has no ratable limit`)
  const clock = defaultClock(facts, profile, calendar)
  return {
    ...facts,
    ...clock,
    ...(clock.wakeOn ? { wakeOn: later(clock.wakeOn, civilDate(keys.now)) } : {}),
    ...(keys.applicant ? { applicant: keys.applicant } : {}),
    id: keys.id,
    state: 'awaiting',
    profile: profile.version,
    calendar: calendar.version,
    ratableUntil: deadline(ratable, civilDate(facts.servedAt), calendar, facts.regions).date,
    receivedAt: keys.now,
  }
}
