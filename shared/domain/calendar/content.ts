import type { Calendar, HolidayNotice, RegionalHoliday } from './calendar.ts'

/** What a calendar is made of: the notices of the years, and the further rest days of regions. */
export interface CalendarContent {
  readonly notices: readonly HolidayNotice[]
  readonly regional: readonly RegionalHoliday[]
}

/** Four letters that differ when any day differs (FNV-1a over the days, in order): a mark, not a secret. */
function markOf({ notices, regional }: CalendarContent): string {
  const days = notices.map(({ year, rest, work }) => [year, ...rest, '/', ...work].join(','))
  const own = regional.map(({ region, date }) => `${region}=${date}`)
  let hash = 0x811c9dc5
  for (const letter of [...days, ...own].join(';')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return (hash % 36 ** 4).toString(36).padStart(4, '0')
}

/**
 * The calendar of a content, whatever it was read from: notices by year, days in order. The version names the years, the
 * latest notice and a mark of all days, so that a deadline says what it was computed with.
 */
export function calendarOf(content: CalendarContent): Calendar {
  const notices = content.notices
    .map((notice) => ({ ...notice, rest: [...notice.rest].sort(), work: [...notice.work].sort() }))
    .sort((a, b) => a.year - b.year)
  const regional = [...content.regional].sort((a, b) => (a.date + a.region < b.date + b.region ? -1 : 1))
  const years = notices.map(({ year }) => year).join('+')
  return { version: `${years}@${notices.at(-1)?.document}#${markOf({ notices, regional })}`, notices, regional }
}

/** With a notice, in the place of an earlier one of the same year. */
export const withNotice = ({ notices, regional }: CalendarContent, notice: HolidayNotice): CalendarContent => ({
  notices: [...notices.filter(({ year }) => year !== notice.year), notice],
  regional,
})

/** With further rest days of a region. */
export const withHolidays = ({ notices, regional }: CalendarContent, added: readonly RegionalHoliday[]): CalendarContent => ({
  notices,
  regional: [...regional, ...added],
})

/** What is delivered, with what was loaded since put over it. */
export const over = (delivered: CalendarContent, loaded: CalendarContent): CalendarContent => ({
  ...loaded.notices.reduce<CalendarContent>(withNotice, delivered),
  regional: [...delivered.regional, ...loaded.regional],
})
