import { calendar, dictionary, profiles } from '../../shared/data/index.ts'
import type { Rules } from '../kernel/ports.ts'

/** The rules of the place a deployment is for. Throws for a place that has none: a deployment without rules must not start. */
export function rulesOf(profileId: string): Rules {
  const profile = profiles.find(({ id }) => id === profileId)
  if (!profile) throw new Error(`no policy profile ${profileId}`)
  return { profile, profiles, calendar, dictionary }
}
