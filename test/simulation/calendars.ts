import { calendar as delivered } from '../../shared/data/index.ts'
import type { Calendar, HolidayNotice } from '../../shared/domain/calendar/calendar.ts'
import type { Random } from './random.ts'
import { plusDays } from './second-opinion.ts'

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

const run = (from: string, days: number): string[] => Array.from({ length: days }, (_, at) => plusDays(from, at))

/** The nearest weekend days around a holiday that are no part of it, made up for as working days. */
function madeUp(holiday: readonly string[], count: number, random: Random): string[] {
  const first = holiday[0] ?? ''
  const around = [...run(plusDays(first, -7), 7), ...run(plusDays(holiday.at(-1) ?? first, 1), 8)]
  return around.filter((date) => isWeekend(date) && date.slice(0, 4) === first.slice(0, 4) && random.chance(count / 4))
}

/** A plausible notice of a year that has none yet: the seven holidays near their usual days. */
export function testNotice(year: number, random: Random): HolidayNotice {
  const holidays = [
    run(`${year}-01-01`, 1 + random.int(4)),
    run(`${year}-${random.pick(['01-28', '02-05', '02-15'])}`, 7 + random.int(3)),
    run(`${year}-04-04`, 3),
    run(`${year}-05-01`, 5),
    run(`${year}-06-${10 + random.int(15)}`, 3),
    run(`${year}-10-01`, 7 + random.int(2)),
  ]
  const rest = [...new Set(holidays.flat())]
  const work = [...new Set(holidays.flatMap((holiday) => madeUp(holiday, 2, random)))].filter((date) => !rest.includes(date))
  return { year, document: `试用〔${year - 1}〕号`, published: `${year - 1}-11-05`, rest, work }
}

/** The calendar with one more notice. */
export const withNotice = (calendar: Calendar, notice: HolidayNotice): Calendar => ({
  ...calendar,
  version: `${calendar.version}+${notice.year}`,
  notices: [...calendar.notices, notice],
})

/** The calendar as it was known at a year's beginning, i.e. with the notices up to that year. */
export const knownIn = (year: number): Calendar => ({
  ...delivered,
  version: `known in ${year}`,
  notices: delivered.notices.filter((notice) => notice.year <= year),
})
