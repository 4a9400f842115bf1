import { SILENT_CHANNELS } from '../../shared/domain/evaluation/channel.ts'
import { type AddedRating, checkRating, type RatingInput } from '../../shared/domain/evaluation/rating.ts'
import { channelOf } from '../../shared/domain/policy/profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Origin, RatingPorts } from './record-rating.ts'

/**
 * What somebody says, checked, with where it came from: all that the first rating and an added one have in common. Refuses
 * E2004–E2007, E2015 (a channel the place does not have).
 */
export function saidRating(
  said: RatingInput,
  origin: Origin,
  { rules, keys }: Pick<RatingPorts, 'rules' | 'keys'>,
): Result<AddedRating> {
  const { channel, at, requestKey } = origin
  const pf = channelOf(rules.profile, channel)?.pf ?? origin.pf
  if (pf === undefined) return refuse('E2015')
  const checked = checkRating(said, rules.dictionary, SILENT_CHANNELS.includes(channel) ? 'not-asked' : 'asked')
  if (!checked.ok) return checked
  return ok({
    ...checked.value,
    dictionary: rules.dictionary.version,
    at,
    channel,
    pf,
    request: keys.hash('request', requestKey),
  })
}
