import type { Calendar } from '../calendar/calendar.ts'
import type { PolicyProfile } from '../policy/profile.ts'

/** The rules under which a ticket is handled. */
export interface Regime {
  readonly profile: PolicyProfile
  readonly calendar: Calendar
}
