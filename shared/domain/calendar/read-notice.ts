import type { HolidayNotice } from './calendar.ts'
import { addDays, type CivilDate, daysBetween, isCivilDate, weekday } from './civil.ts'

/** A notice as far as it could be read from its text; what is missing is typed by hand. */
export interface ReadNotice extends Partial<Pick<HolidayNotice, 'year' | 'document' | 'published'>> {
  readonly rest: readonly CivilDate[]
  readonly work: readonly CivilDate[]
  /** Days whose weekday in brackets is not that of the calendar: a slip of whoever copied it. */
  readonly doubtful: readonly CivilDate[]
}

/** Longest run of days off that is read as one. */
const LONGEST_RUN = 15

const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*[（(]([^）)]*)[）)])?/
const RUN = new RegExp(`${DAY.source}\\s*(?:(?:至|到|—|-|~)\\s*${DAY.source})?`, 'g')
const two = (text: string | number): string => String(text).padStart(2, '0')

interface Found {
  readonly date: CivilDate
  readonly doubtful: boolean
}

/** A day of the text; its year and month are those of the day before it where it has none. */
function dayOf(parts: ReadonlyArray<string | undefined>, year: number, month: number): Found {
  const [ownYear, ownMonth, day = '', bracket = ''] = parts
  const date = `${ownYear ?? year}-${two(ownMonth ?? month)}-${two(day)}`
  const named = /(?:周|星期)([日一二三四五六天])/.exec(bracket)?.[1]?.replace('天', '日')
  return { date, doubtful: named !== undefined && isCivilDate(date) && '日一二三四五六'[weekday(date)] !== named }
}

function runsOf(sentence: string, year: number): { days: CivilDate[]; doubtful: CivilDate[] } {
  const days: CivilDate[] = []
  const doubtful: CivilDate[] = []
  let month = 0
  for (const match of sentence.matchAll(RUN)) {
    const first = dayOf(match.slice(1, 5), year, month)
    month = Number(first.date.slice(5, 7))
    const last = match[7] === undefined ? first : dayOf(match.slice(5, 9), Number(first.date.slice(0, 4)), month)
    month = Number(last.date.slice(5, 7))
    for (const each of [first, last]) if (each.doubtful) doubtful.push(each.date)
    days.push(...between(first.date, last.date))
  }
  return { days, doubtful }
}

/** Both days and those between them; both alone when they are no such run. */
function between(first: CivilDate, last: CivilDate): CivilDate[] {
  const length = isCivilDate(first) && isCivilDate(last) ? daysBetween(first, last) : -1
  if (length < 0 || length > LONGEST_RUN) return [...new Set([first, last])]
  return Array.from({ length: length + 1 }, (_, at) => addDays(first, at))
}

const unique = (days: readonly CivilDate[]): CivilDate[] => [...new Set(days)].sort()

/**
 * Reads the text of a notice of the General Office of the State Council as it is published: each sentence with 放假 names days
 * off, each with 上班 days made up for. Whatever it reads is shown to the person who pastes it before anything is done.
 */
export function readNotice(text: string): ReadNotice {
  const document = /国办[^\s〔（(]{0,6}〔\d{4}〕\d+号/.exec(text)?.[0]
  const yearText = /(\d{4})年(?:部分)?节假日/.exec(text)?.[1] ?? /(\d{4})年\s*元旦/.exec(text)?.[1]
  const year = yearText === undefined ? undefined : Number(yearText)
  const base = year ?? Number(/(\d{4})年/.exec(text)?.[1] ?? 0)
  const sentences = text.split(/[。；;，,\n]/)
  const off = sentences.filter((one) => /放假/.test(one) && /\d日/.test(one)).map((one) => runsOf(one, base))
  const on = sentences.filter((one) => /上班/.test(one) && /\d日/.test(one)).map((one) => runsOf(one, base))
  const signed = [...text.matchAll(/^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/gm)].at(-1)
  return {
    ...(year === undefined ? {} : { year }),
    ...(document ? { document } : {}),
    ...(signed ? { published: `${signed[1]}-${two(signed[2] ?? '')}-${two(signed[3] ?? '')}` } : {}),
    rest: unique(off.flatMap(({ days }) => days)),
    work: unique(on.flatMap(({ days }) => days)),
    doubtful: unique([...off, ...on].flatMap(({ doubtful }) => doubtful)),
  }
}
