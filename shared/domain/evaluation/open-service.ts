import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import { deadline, wakeDay } from '../calendar/deadline.ts'
import { limitOf, type PolicyProfile } from '../policy/profile.ts'
import { wipeDay } from './applicant.ts'
import type { Service, ServiceFacts } from './service.ts'

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
const earliest = (...days: Array<CivilDate | undefined>): CivilDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0]

/** How a service and its applicant are found, and what was sealed of him. */
export interface ServiceKeys {
  readonly id: string
  readonly applicant?: string | undefined
  readonly nameKey?: string | undefined
  readonly sealed?: string | undefined
  readonly now: Instant
}

/**
 * The clock of the default rating of a service, or nothing where the place has none (临政办发〔2020〕16号 二(二)). Where paper
 * cards are entered later, it waits for them: the later of both limits, and provisional while either is.
 */
export function defaultClock(
  facts: Pick<ServiceFacts, 'kind' | 'servedAt' | 'regions'>,
  profile: PolicyProfile,
  calendar: Calendar,
): Pick<Service, 'defaultDue' | 'wakeOn'> {
  const limit = profile.defaultLevel === null ? undefined : limitOf(profile, 'default-rating')
  if (!limit || facts.kind === 'window') return {}
  const day = civilDate(facts.servedAt)
  const cards = limitOf(profile, 'card-entry')
  const clocks = [limit, ...(cards ? [cards] : [])].map((each) => {
    const last = deadline(each, day, calendar, facts.regions)
    return { date: last.date, provisional: last.provisional, wakeOn: wakeDay(each, day, last) }
  })
  const date = clocks.map((clock) => clock.date).reduce(later)
  return {
    defaultDue: { date, provisional: clocks.some((clock) => clock.provisional) },
    wakeOn: clocks.map((clock) => clock.wakeOn).reduce(later),
  }
}

/**
 * A service as it begins: awaiting a rating, with the last day to rate and, where the place has a default, the day its
 * clock ends. Both clocks start at the service. A record that arrives after its clock ended is looked at today; what is
 * sealed is looked at on its wipe day, and not kept at all when that has come.
 */
export function openService(facts: ServiceFacts, keys: ServiceKeys, profile: PolicyProfile, calendar: Calendar): Service {
  const ratable = limitOf(profile, 'ratable')
  if (!ratable) throw new Error(`profile ${profile.version} has no ratable limit`)
  const { id, applicant, nameKey, now } = keys
  const today = civilDate(now)
  const ratableUntil = deadline(ratable, civilDate(facts.servedAt), calendar, facts.regions).date
  const sealed = ratableUntil >= today ? keys.sealed : undefined
  const clock = defaultClock(facts, profile, calendar)
  const wakeOn = earliest(clock.wakeOn, sealed && wipeDay({ ratableUntil }))
  return {
    ...facts,
    ...clock,
    ...(wakeOn ? { wakeOn: later(wakeOn, today) } : {}),
    ...(applicant ? { applicant } : {}),
    ...(nameKey ? { nameKey } : {}),
    ...(sealed ? { sealed } : {}),
    id,
    state: 'awaiting',
    profile: profile.version,
    calendar: calendar.version,
    ratableUntil,
    receivedAt: now,
  }
}
