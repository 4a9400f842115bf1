import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { defaultClock } from '../../shared/domain/evaluation/open-service.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'

/** The default clock of a service by a calendar, when it is another than the one on record. */
export function defaultAnew(
  service: Service,
  calendar: Calendar,
  rules: Rules,
): Pick<Service, 'defaultDue' | 'wakeOn'> | undefined {
  const anew = defaultClock(service, profileOf(rules, service.profile), calendar)
  const [is, should] = [service.defaultDue, anew.defaultDue]
  return is?.date === should?.date && is?.provisional === should?.provisional ? undefined : anew
}
