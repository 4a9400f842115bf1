import { addDays, type CivilDate } from '../calendar/civil.ts'
import { channelOf, type PolicyProfile } from '../policy/profile.ts'
import type { Applicant, Service } from './service.ts'

/**
 * What is kept, sealed, of an applicant: all that was said where a superior system asks for it, the phone number alone
 * where only the invitation by text message needs it, and nothing anywhere else.
 */
export function neededOf(applicant: Applicant, profile: PolicyProfile): Applicant | undefined {
  const { mobile } = applicant
  const needed = profile.superior ? applicant : channelOf(profile, 'sms') && mobile ? { mobile } : {}
  return Object.keys(needed).length > 0 ? needed : undefined
}

/** The day on which a seal is taken off at the latest: nobody can rate any more. */
export const wipeDay = ({ ratableUntil }: Pick<Service, 'ratableUntil'>): CivilDate => addDays(ratableUntil, 1)
