import { calendar as delivered, dictionary, profiles } from '../../shared/data/index.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Rules } from '../kernel/ports.ts'

/**
 * The rules of the place a deployment is for, with the profile in force on a day (the first one before it had any), and the
 * calendar as it is known whenever it is asked for. Throws for a place that has none: a deployment without rules must not start.
 */
export function rulesOf(profileId: string, on: CivilDate, calendar: () => Calendar = () => delivered): Rules {
  const own = profiles.filter(({ id }) => id === profileId).sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
  const profile = own.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? own[0]
  if (!profile) throw new Error(`no policy profile ${profileId}`)
  return {
    profile,
    profiles,
    dictionary,
    get calendar() {
      return calendar()
    },
  }
}
