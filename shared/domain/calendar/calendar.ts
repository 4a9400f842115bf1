import { addDays, type CivilDate, weekday } from './civil.ts'

/** One year's State Council notice: rest days on what would be weekdays, working days on what would be weekends. */
export interface HolidayNotice {
  readonly year: number
  /** Document number of the notice, e.g. 国办发明电〔2025〕7号. */
  readonly document: string
  readonly published: CivilDate
  readonly rest: readonly CivilDate[]
  readonly work: readonly CivilDate[]
}

/** A further rest day of one region, e.g. a festival day of an autonomous county. */
export interface RegionalHoliday {
  /** 12-digit region code; holds for the region and everything below it. */
  readonly region: string
  readonly date: CivilDate
  readonly name: string
  readonly document: string
}

export interface Calendar {
  /** Remembered with each deadline computed, so that it can be computed again. */
  readonly version: string
  readonly notices: readonly HolidayNotice[]
  readonly regional: readonly RegionalHoliday[]
}

export type DayKind = 'working' | 'rest' | 'unknown'

const index = new WeakMap<Calendar, { years: Set<number>; rest: Set<string>; work: Set<string> }>()

function indexed(calendar: Calendar) {
  const known = index.get(calendar)
  if (known) return known
  const made = {
    years: new Set(calendar.notices.map((notice) => notice.year)),
    rest: new Set(calendar.notices.flatMap((notice) => notice.rest)),
    work: new Set(calendar.notices.flatMap((notice) => notice.work)),
  }
  index.set(calendar, made)
  return made
}

/**
 * Whether a date is a working day for a region (`chain`: its code and those above it).
 * `unknown` in a year whose holiday notice is not loaded: the calendar fails closed.
 */
export function dayKind(calendar: Calendar, date: CivilDate, chain: readonly string[]): DayKind {
  if (calendar.regional.some((holiday) => holiday.date === date && chain.includes(holiday.region))) return 'rest'
  const { years, rest, work } = indexed(calendar)
  if (work.has(date)) return 'working'
  if (rest.has(date)) return 'rest'
  if (!years.has(Number(date.slice(0, 4)))) return 'unknown'
  return isWeekend(date) ? 'rest' : 'working'
}

export const isWeekend = (date: CivilDate): boolean => weekday(date) % 6 === 0

/** The first day at or after `date` that is not a rest day; an unknown weekday passes as working. */
export function firstWorkingDay(calendar: Calendar, date: CivilDate, chain: readonly string[]): CivilDate {
  let day = date
  while (!countsAsWorking(calendar, day, chain)) day = addDays(day, 1)
  return day
}

/** Working day, an unknown day being taken for one when it is no weekend: good enough for a provisional date only. */
export function countsAsWorking(calendar: Calendar, date: CivilDate, chain: readonly string[]): boolean {
  const kind = dayKind(calendar, date, chain)
  return kind === 'unknown' ? !isWeekend(date) : kind === 'working'
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate, chain: readonly string[]): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from, chain)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (countsAsWorking(calendar, day, chain)) count += 1
  }
  return count
}
