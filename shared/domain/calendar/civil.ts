/** Civil dates are `YYYY-MM-DD` in Asia/Shanghai (UTC+8, no daylight saving since 1992). Instants are milliseconds since 1970 UTC. */
export type CivilDate = string
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
const SHANGHAI = 8 * HOUR_MS

/** Days since 1970-01-01 of a civil date. Throws RangeError for a date that does not exist. */
export function epochDay(date: CivilDate): number {
  const known = days.get(date)
  if (known !== undefined) return known
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** Whether a text is a date that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  // A day that its month has not is read as one of the next month.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8))
}

/** Dates written before: limits are counted over the same few hundred days again and again. */
const written = new Map<number, CivilDate>()
const days = new Map<CivilDate, number>()
const MOST_WRITTEN = 10_000

export function fromEpochDay(day: number): CivilDate {
  const known = written.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
  if (written.size < MOST_WRITTEN) {
    written.set(day, date)
    days.set(date, day)
  }
  return date
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromEpochDay(epochDay(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => epochDay(to) - epochDay(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: CivilDate): number => (((epochDay(date) + 4) % 7) + 7) % 7

/** The civil date in Asia/Shanghai at an instant, whatever the host's time zone. */
export const civilDate = (at: Instant): CivilDate => fromEpochDay(Math.floor((at + SHANGHAI) / DAY_MS))

/** `YYYY-MM` of a civil date. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7)

/** The month `count` months after `month` (`YYYY-MM`); negative counts go back. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, the form of the national exchange. */
export const civilTime = (at: Instant): string => new Date(at + SHANGHAI).toISOString().slice(0, 19).replace('T', ' ')

/** Instant of `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, or null when it is not such a time. */
export function parseCivilTime(text: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text)
  if (!match) return null
  const at = Date.parse(`${match[1]}T${match[2]}Z`) - SHANGHAI
  return Number.isNaN(at) || civilTime(at) !== text ? null : at
}
