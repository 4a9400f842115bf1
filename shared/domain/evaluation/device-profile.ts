import { ok, type Result, refuse } from '../result.ts'
import { type Dictionary, indicatorsOf } from './indicators.ts'
import type { Level } from './level.ts'
import { TEXT_LIMIT } from './rating.ts'

/** How one make of evaluator answers: data, so that a further make is a further entry. */
export interface DeviceProfile {
  readonly id: string
  readonly name: string
  /** Where the scale is known from. */
  readonly source: string
  /** Whether it can ask for a reason at all. */
  readonly asks: boolean
  /** Fields of the raw answer. `status` says how it ended: an error number, or why nobody rated. */
  readonly answer: { readonly level: string; readonly codes?: string; readonly text?: string; readonly status?: string }
  /** Each raw value, as text, and the level it stands for. Nothing else is ever taken for a level. */
  readonly levels: Readonly<Record<string, Level>>
  /** `dictionary`: national indicator codes. `own`: numbers of the device's own, which look like them. `none`: it sends none. */
  readonly codes: 'dictionary' | 'own' | 'none'
  /** Values of `status` that mean: nobody rated. */
  readonly unrated: readonly string[]
}

/** What a raw answer says. `dropped`: codes left out because they are not indicators of this level in the dictionary. */
export type DeviceAnswer =
  | { readonly rated: false; readonly why: string }
  | {
      readonly rated: true
      readonly level: Level
      readonly codes: readonly string[]
      readonly text: string
      readonly dropped: readonly string[]
    }

/** What a device handed over, as its software has it. */
export type RawAnswer = Readonly<Record<string, unknown>>

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')

/** Values of a status that mean that all went well. */
const FINE = ['', '0']

/**
 * The meaning of a raw answer by the profile of its device: by the table of raw values alone, never by the first digit of a
 * code. A code that is not an indicator of that level in the dictionary (of another level, retired, or of the device's own)
 * is left out and named in `dropped`: what the rater chose is a fact and is not refused because a device carries an old
 * list. No reason is made up for a device that cannot ask. Refuses E8008 for a value that is in no table.
 */
export function readAnswer(raw: RawAnswer, profile: DeviceProfile, dictionary: Dictionary): Result<DeviceAnswer> {
  const { answer } = profile
  const status = answer.status ? plain(raw[answer.status]) : ''
  if (profile.unrated.includes(status)) return ok({ rated: false, why: status })
  const value = plain(raw[answer.level])
  const level = Object.hasOwn(profile.levels, value) ? profile.levels[value] : undefined
  if (!FINE.includes(status) || level === undefined) return refuse('E8008', { field: 'raw' })
  const said = answer.codes && profile.asks ? listed(raw[answer.codes]) : []
  const known = new Set(profile.codes === 'dictionary' ? indicatorsOf(dictionary, level).map(({ code }) => code) : [])
  const text = answer.text && profile.asks ? shortened(plain(raw[answer.text])) : ''
  return ok({
    rated: true,
    level,
    codes: said.filter((code) => known.has(code)),
    text,
    dropped: said.filter((code) => !known.has(code)),
  })
}

/** `"510|517"`, `"510,517"` or a list, without repeats. */
function listed(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(plain) : plain(value).split(/[|,，、\s]+/)
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** Old devices do not count characters; the beginning of what was written is kept. */
const shortened = (text: string): string => [...text].slice(0, TEXT_LIMIT).join('')
