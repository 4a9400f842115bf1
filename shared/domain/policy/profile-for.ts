import type { CivilDate } from '../calendar/civil.ts'
import type { PolicyProfile } from './profile.ts'

/** The profile that holds for a region on a date: the one whose region covers it and that is effective then. */
export function profileFor(
  profiles: readonly PolicyProfile[],
  chain: readonly string[],
  on: CivilDate,
): PolicyProfile | undefined {
  return profiles.find(
    (profile) =>
      chain.includes(profile.region) &&
      profile.effectiveFrom <= on &&
      (profile.effectiveTo === null || on <= profile.effectiveTo),
  )
}
