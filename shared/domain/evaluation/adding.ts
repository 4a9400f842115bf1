import type { Calendar } from '../calendar/calendar.ts'
import { type CivilDate, civilDate } from '../calendar/civil.ts'
import { deadline } from '../calendar/deadline.ts'
import { limitOf, type PolicyProfile } from '../policy/profile.ts'
import { ok, type Result, refuse } from '../result.ts'
import { next } from '../table.ts'
import type { Service } from './service.ts'
import { RATING_TRANSITIONS } from './transitions.ts'

/** The last day on which a rating may be added to (追加评价); undefined where the place has no such limit. */
export function addableUntil(
  service: Pick<Service, 'rating' | 'regions'>,
  profile: PolicyProfile,
  calendar: Calendar,
): CivilDate | undefined {
  const limit = limitOf(profile, 'adding')
  if (!limit || !service.rating) return undefined
  return deadline(limit, civilDate(service.rating.at), calendar, service.regions).date
}

/** Whether a rating can be added to on a day. Refuses E2013 and E2014 by the table of states, E2019 when it is too late. */
export function mayAdd(service: Service, day: CivilDate, profile: PolicyProfile, calendar: Calendar): Result<CivilDate> {
  const step = next(RATING_TRANSITIONS, 'add-rating', service.state)
  if ('refusal' in step) return refuse(step.refusal)
  const until = addableUntil(service, profile, calendar)
  return until !== undefined && day <= until ? ok(until) : refuse('E2019', until ? { until } : undefined)
}

/**
 * Whether a rating made on a day is a 补充评价: after the day of the service and within the limit, where the place has one
 * (鲁政办发〔2020〕10号 自办事当日起5个工作日内).
 */
export function isSupplement(
  service: Pick<Service, 'kind' | 'servedAt' | 'regions'>,
  day: CivilDate,
  profile: PolicyProfile,
  calendar: Calendar,
): boolean {
  const limit = limitOf(profile, 'supplement')
  const served = civilDate(service.servedAt)
  if (!limit || service.kind !== 'case' || day <= served) return false
  return day <= deadline(limit, served, calendar, service.regions).date
}
