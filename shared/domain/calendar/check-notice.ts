import { ok, type Result, refuse } from '../result.ts'
import { type Calendar, dayKind, type HolidayNotice, isWeekend, type RegionalHoliday } from './calendar.ts'
import { type CivilDate, isCivilDate } from './civil.ts'

/** Rest days that a notice of a year plausibly has, those on weekends among them. */
export const REST_DAYS = { least: 20, most: 45 } as const

/** Days that are holidays every year (全国年节及纪念日放假办法 第二条), as month and day. */
const EVERY_YEAR = ['01-01', '05-01', '10-01', '10-02', '10-03']

/** New year's days off have begun, and been made up for, in the last days of the year before. */
const EARLIEST = '12-25'

/** Why a day of a notice cannot be. */
function faultOf(day: CivilDate, { year, rest, work }: HolidayNotice): string | undefined {
  if (!isCivilDate(day)) return `${day}：没有这一天`
  if (day < `${year - 1}-${EARLIEST}` || day > `${year}-12-31`) return `${day}：不在 ${year} 年`
  if (rest.includes(day) && work.includes(day)) return `${day}：不能又放假又上班`
  return [...rest, ...work].filter((other) => other === day).length > 1 ? `${day}：写了两次` : undefined
}

/**
 * Whether a notice can be what the State Council published: its days exist, lie in its year and are named once (E3150); days
 * made up for are weekend days, the holidays of every year are in it, and there are about as many days as a year has
 * (E3152); it was published before it is loaded, and not years before its own (E3153).
 */
export function checkNotice(notice: HolidayNotice, today: CivilDate): Result<HolidayNotice> {
  const { year, rest, work, published } = notice
  const faults = [...new Set([...rest, ...work].flatMap((day) => faultOf(day, notice) ?? []))]
  if (faults.length > 0) return refuse('E3150', { days: faults })
  const weekdays = work.filter((day) => !isWeekend(day)).map((day) => `${day}：调休上班的日子应当是周末`)
  const missing = EVERY_YEAR.filter((day) => !rest.includes(`${year}-${day}`)).map(
    (day) => `${year}-${day}：每年都放假，通知里没有`,
  )
  const count =
    rest.length >= REST_DAYS.least && rest.length <= REST_DAYS.most ? [] : [`放假一共 ${rest.length} 天，与往年相差太多`]
  const odd = [...weekdays, ...missing, ...count]
  if (odd.length > 0) return refuse('E3152', { days: odd })
  const plausible = isCivilDate(published) && published <= today && published >= `${year - 1}-01-01`
  return plausible ? ok(notice) : refuse('E3153', { field: 'published' })
}

/** Whether a notice may be loaded into a calendar: a year that has one is only changed as a correction (E3151), and by something else (E3157). */
export function mayLoad(notice: HolidayNotice, calendar: Calendar, correction: boolean): Result<HolidayNotice> {
  const known = calendar.notices.find(({ year }) => year === notice.year)
  if (!known) return ok(notice)
  if (!correction) return refuse('E3151', { year: notice.year, document: known.document })
  const same = (a: readonly CivilDate[], b: readonly CivilDate[]) => [...a].sort().join() === [...b].sort().join()
  const nothingNew = known.document === notice.document && same(known.rest, notice.rest) && same(known.work, notice.work)
  return nothingNew ? refuse('E3157') : ok(notice)
}

/** Whether further rest days of a region can be: they exist and are not over (E3150), and are not rest days there already (E3156). */
export function checkHolidays(
  added: readonly RegionalHoliday[],
  calendar: Calendar,
  chain: readonly string[],
  today: CivilDate,
): Result<readonly RegionalHoliday[]> {
  const wrong = added.filter(({ date }) => !isCivilDate(date)).map(({ date }) => `${date}：没有这一天`)
  const twice = added
    .filter(({ date }, at) => added.findIndex((other) => other.date === date) < at)
    .map(({ date }) => `${date}：写了两次`)
  const over = added.filter(({ date }) => isCivilDate(date) && date < today).map(({ date }) => `${date}：已经过去`)
  const faults = [...wrong, ...twice, ...over]
  if (faults.length > 0) return refuse('E3150', { days: faults })
  const resting = added.filter(({ date }) => dayKind(calendar, date, chain) === 'rest').map(({ date }) => `${date}：已经是休息日`)
  return resting.length > 0 ? refuse('E3156', { days: resting }) : ok(added)
}
