import { type CivilDate, civilDate, civilTime, type Instant, parseCivilTime } from '../calendar/civil.ts'
import type { CardEntry } from './card.ts'

/** The fields of an entry in the order of the card. */
export const ENTRY_FIELDS = [
  'window',
  'taskCode',
  'projectNo',
  'serviceNumber',
  'filledOn',
  'level',
  'codes',
  'text',
  'wantsCall',
  'phone',
] as const satisfies ReadonlyArray<keyof CardEntry>
export type EntryField = (typeof ENTRY_FIELDS)[number]

/** Words without blanks and marks: two people who read one hand write its commas differently and mean the same. */
const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

const compared = (entry: CardEntry, field: EntryField): string => {
  if (field === 'text') return words(entry.text)
  return field === 'codes' ? [...entry.codes].sort().join() : String(entry[field])
}

/** The fields in which two readings of a card differ, in the order of the card. */
export const differences = (first: CardEntry, second: CardEntry): EntryField[] =>
  ENTRY_FIELDS.filter((field) => compared(first, field) !== compared(second, field))

/**
 * What a card says when, of the fields that differ, the named ones are taken from the second reading and the others from the
 * first. Level and indicators belong together, and so do wish and number.
 */
export function settled(first: CardEntry, second: CardEntry, fromSecond: readonly EntryField[]): CardEntry {
  const taken = Object.fromEntries(fromSecond.map((field) => [field, second[field]]))
  return { ...first, ...taken }
}

const NOON = '12:00:00'

/**
 * When a card counts as filled in: noon of its date, since a card says no time of the day; on the day itself not before the
 * service it rates and not after the moment it is entered. The date is never changed.
 */
export function filledAt(filledOn: CivilDate, servedAt: Instant | undefined, now: Instant): Instant {
  const noon = parseCivilTime(`${filledOn} ${NOON}`) ?? now
  const after = servedAt !== undefined && civilDate(servedAt) === filledOn ? Math.max(noon, servedAt) : noon
  return Math.min(after, now)
}

/** Whether a service was given after the day on a card: then the card is not about it. */
export const isBefore = (filledOn: CivilDate, servedAt: Instant): boolean => filledOn < civilTime(servedAt).slice(0, 10)
