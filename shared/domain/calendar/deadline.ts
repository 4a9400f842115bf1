import type { TimeLimit } from '../policy/profile.ts'
import { type Calendar, countsAsWorking, dayKind, firstWorkingDay } from './calendar.ts'
import { addDays, type CivilDate } from './civil.ts'

/** The last day of a limit. It ends at 24:00 Asia/Shanghai of `date` (民法典 第二百零三条). */
export interface Deadline {
  readonly date: CivilDate
  /** The date hangs on a year whose holiday notice is not loaded; it will be computed again. */
  readonly provisional: boolean
  /** Calendar version it was computed with. */
  readonly calendar: string
}

export type Span = Pick<TimeLimit, 'amount' | 'unit' | 'countStartDay' | 'rollOver'>

/**
 * The last day of `span` counted from the day of the event `from`.
 * The starting day is not counted unless the rule says so (民法典 第二百零一条); a natural-day limit that ends on a
 * rest day moves to the next working day only where the rule says so (第二百零三条).
 */
export function deadline(span: Span, from: CivilDate, calendar: Calendar, chain: readonly string[]): Deadline {
  return span.unit === 'working' ? workingDeadline(span, from, calendar, chain) : naturalDeadline(span, from, calendar, chain)
}

function workingDeadline(span: Span, from: CivilDate, calendar: Calendar, chain: readonly string[]): Deadline {
  let day = span.countStartDay && span.amount > 0 ? addDays(from, -1) : from
  let provisional = false
  for (let left = span.amount; left > 0; ) {
    day = addDays(day, 1)
    if (dayKind(calendar, day, chain) === 'unknown') provisional = true
    if (countsAsWorking(calendar, day, chain)) left -= 1
  }
  return { date: day, provisional, calendar: calendar.version }
}

function naturalDeadline(span: Span, from: CivilDate, calendar: Calendar, chain: readonly string[]): Deadline {
  const last = addDays(from, span.countStartDay && span.amount > 0 ? span.amount - 1 : span.amount)
  if (!span.rollOver) return { date: last, provisional: false, calendar: calendar.version }
  const date = firstWorkingDay(calendar, last, chain)
  let provisional = false
  for (let day = last; day <= date; day = addDays(day, 1)) {
    if (dayKind(calendar, day, chain) === 'unknown') provisional = true
  }
  return { date, provisional, calendar: calendar.version }
}

/**
 * The day on which a job must look at a deadline: the day after it, or, while it is provisional, the earliest day it
 * could turn out to end on, so that a notice which makes it shorter is never noticed too late.
 */
export const wakeDay = (span: Span, from: CivilDate, last: Deadline): CivilDate =>
  last.provisional ? addDays(from, span.amount) : addDays(last.date, 1)
