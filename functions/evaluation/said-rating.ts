import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { type ChannelId, SILENT_CHANNELS } from '../../shared/domain/evaluation/channel.ts'
import { type AddedRating, checkRating, type RatingInput, type RatingSource } from '../../shared/domain/evaluation/rating.ts'
import { channelOf } from '../../shared/domain/policy/profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Keys, Rules } from '../kernel/ports.ts'

/** How a rating came in. */
export interface Origin {
  readonly source: RatingSource
  readonly channel: ChannelId
  /** Code of the exchange, for channels that the place's profile does not name (`import`). */
  readonly pf?: number
  /** When the rater gave it; it is never shifted. */
  readonly at: Instant
  /** Keyed hash that tells raters apart. */
  readonly rater: string
  /** The same key again is the same rating. */
  readonly requestKey: string
  readonly named: boolean
  /** A number for the call-back. */
  readonly contact?: Contact
  readonly recordedBy?: string
  /** Sealed platform id of the author, for the content check. */
  readonly author?: string
}

/**
 * What somebody says, checked, with where it came from: all that the first rating and an added one have in common. Refuses
 * E2004–E2007, E2015 (a channel the place does not have).
 */
export function saidRating(
  said: RatingInput,
  origin: Origin,
  { rules, keys }: { readonly rules: Rules; readonly keys: Keys },
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
