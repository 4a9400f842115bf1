import type { Instant } from '../calendar/civil.ts'
import type { Contact } from '../contact.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ChannelId } from './channel.ts'
import { type Dictionary, indicatorsOf } from './indicators.ts'
import { isBad, isLevel, type Level } from './level.ts'

/** Who made a rating come into being. A default is never one of these: it is kept apart for ever. */
export type RatingSource = 'user' | 'device' | 'card' | 'phone' | 'import'

/** What a rater says. */
export interface RatingInput {
  readonly level: unknown
  readonly codes: readonly string[]
  readonly text: string
}

/** A rating as it is kept. Nothing that it says changes afterwards. */
export interface Rating {
  /** Receipt number; known to the rater alone. */
  readonly receipt: string
  readonly level: Level
  /** Indicator codes, all of `level`, in dictionary `dictionary`. */
  readonly codes: readonly string[]
  readonly dictionary: string
  readonly text: string
  readonly at: Instant
  readonly source: RatingSource
  readonly channel: ChannelId
  /** Channel code of the national exchange, 1–7. */
  readonly pf: number
  readonly named: boolean
  /** A number for the call-back, if the rater left one; taken off once that of its case is forgotten. */
  readonly contact?: Contact
  /** Keyed hash of the rater's account or visitor id: tells raters apart, names nobody. */
  readonly rater: string
  /** Keyed hash of the client's request key: a retry is recognised by it. */
  readonly request: string
  /** Who brought it in for the rater: the member of staff, the device or the business system; absent when he did himself. */
  readonly recordedBy?: string
  /** When it reached this system, if that was later than `at` (offline devices, cards, other systems). */
  readonly receivedAt?: Instant
}

/** 追加评价: what the same rater adds once, later. The first rating stands as it is and counts alone. */
export interface AddedRating
  extends Pick<Rating, 'level' | 'codes' | 'dictionary' | 'text' | 'at' | 'channel' | 'pf' | 'request'> {}

export interface DefaultRating {
  readonly level: Level
  readonly at: Instant
}

export const TEXT_LIMIT = 150

/** Length as a person counts it: code points, not UTF-16 units. */
export const textLength = (text: string): number => [...text].length

/**
 * Checks what a rater says: a level, indicators of that level only, at most 150 characters,
 * and for a bad rating an indicator or a text (domain rule of the national regime), unless the channel has no way to ask.
 */
export function checkRating(
  input: RatingInput,
  dictionary: Dictionary,
  reason: 'asked' | 'not-asked' = 'asked',
): Result<Pick<Rating, 'level' | 'codes' | 'text'>> {
  if (!isLevel(input.level)) return refuse('E2004', { field: 'level' })
  const text = input.text.trim()
  if (textLength(text) > TEXT_LIMIT) return refuse('E2007', { field: 'text', limit: TEXT_LIMIT })
  const known = new Set(indicatorsOf(dictionary, input.level).map((indicator) => indicator.code))
  const foreign = input.codes.filter((code) => !known.has(code))
  if (foreign.length > 0) return refuse('E2006', { field: 'codes', codes: foreign })
  const codes = [...new Set(input.codes)].sort()
  if (reason === 'asked' && isBad(input.level) && codes.length === 0 && text === '') return refuse('E2005', { field: 'codes' })
  return ok({ level: input.level, codes, text })
}
