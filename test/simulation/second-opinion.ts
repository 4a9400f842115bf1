import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'

/**
 * The rules once more, written by hand from the two documents and in another form than the domain has them, so that the
 * one can be held against the other.
 */
interface Law {
  readonly days: number
  readonly working: boolean
}

interface Place {
  readonly byDefault: (Law & { readonly level: number }) | null
  /** Whether the clock of a bad rating waits until it is found true. */
  readonly fromVerification: boolean
  readonly classes: Readonly<Record<string, Law>>
  readonly firstContact: Law
  /** What is awaited after first contact where the clock of a bad rating waits. */
  readonly verification: Law | null
  readonly callBack: Law
  /** Whose call-backs the place's target is about. */
  readonly calledBack: 'named' | 'answered'
}

const PLACES: Readonly<Record<string, Place>> = {
  lincang: {
    byDefault: { days: 5, working: true, level: 3 },
    fromVerification: true,
    classes: { standard: { days: 15, working: true } },
    firstContact: { days: 1, working: true },
    verification: { days: 5, working: true },
    callBack: { days: 5, working: true },
    calledBack: 'named',
  },
  linzi: {
    byDefault: null,
    fromVerification: false,
    classes: { general: { days: 7, working: false }, complex: { days: 15, working: false } },
    firstContact: { days: 0, working: false },
    verification: null,
    callBack: { days: 5, working: true },
    calledBack: 'answered',
  },
}

export const LADDER = [
  ['remind', -2],
  ['handler', 1],
  ['lead', 2],
  ['bureau', 3],
  ['supervision', 5],
] as const

/** Days to decide a dispute about whose a case is, and who hears when it takes longer. */
export const DECIDING: Law = { days: 2, working: true }
export const DISPUTE_LADDER = [
  ['bureau', 1],
  ['supervision', 3],
] as const

/** Days to decide a review, and to rule on an objection to it, and who hears when it takes longer. */
export const REVIEWING: Law = { days: 10, working: true }
export const RULING: Law = { days: 5, working: true }
export const REVIEW_LADDER = [
  ['remind', -2],
  ['bureau', 1],
  ['supervision', 3],
] as const

export const GROUP_MINIMUM = 5
export const RATABLE_DAYS = 180
/** Days a rater has to object to a decision, and a citizen to have a case done again. */
export const OBJECTION_DAYS = 10
export const REOPENING_DAYS = 15
/** Days for which a number is kept after the end: longer than any right that begins before it. */
export const NUMBER_DAYS = 30
/** Classes that are put right with a ledger; a class of one place is none of the other's. */
export const LEDGER_CLASSES = ['complex']
/** Vain tries after which a call counts as made. */
export const CALL_TRIES = 3

export function placeOf(profile: Pick<PolicyProfile, 'id'>): Place {
  const place = PLACES[profile.id]
  if (!place) throw new Error(`no second opinion on ${profile.id}`)
  return place
}

const DAY = 86_400_000
const ORIGIN = Date.UTC(2025, 0, 1)
const SPAN = 3000

export const dayNumber = (date: string): number =>
  Math.round((Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) - ORIGIN) / DAY)
const DATES = Array.from({ length: SPAN }, (_, day) => new Date(ORIGIN + day * DAY).toISOString().slice(0, 10))
const dateOf = (day: number): string => DATES[day] ?? 'never'
/** The day in Shanghai at an instant. */
export const shanghaiDay = (at: number): string => dateOf(Math.floor((at + 8 * 3_600_000 - ORIGIN) / DAY))
export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days)

interface Table {
  /** Day numbers of the working days, ascending. */
  readonly working: readonly number[]
  /** How many working days lie at or before each day. */
  readonly upTo: readonly number[]
  readonly years: ReadonlySet<string>
}

const tables = new WeakMap<Calendar, Table>()

function tableOf(calendar: Calendar): Table {
  const known = tables.get(calendar)
  if (known) return known
  const kind = new Map<string, boolean>()
  for (const notice of calendar.notices) {
    for (const date of notice.rest) kind.set(date, false)
    for (const date of notice.work) kind.set(date, true)
  }
  const working: number[] = []
  const upTo: number[] = []
  for (let day = 0; day < SPAN; day += 1) {
    const weekday = new Date(ORIGIN + day * DAY).getUTCDay()
    if (kind.get(dateOf(day)) ?? (weekday !== 0 && weekday !== 6)) working.push(day)
    upTo.push(working.length)
  }
  const table = { working, upTo, years: new Set(calendar.notices.map(({ year }) => String(year))) }
  tables.set(calendar, table)
  return table
}

export interface Last {
  readonly date: string
  readonly provisional: boolean
}

/** The last day of a limit counted from the day of the event, which itself does not count. */
export function lastDay(law: Law, from: string, calendar: Calendar): Last {
  const start = dayNumber(from)
  if (!law.working) return { date: dateOf(start + law.days), provisional: false }
  const table = tableOf(calendar)
  const end = table.working[(table.upTo[start] ?? 0) + law.days - 1] ?? 0
  let provisional = false
  for (let day = start + 1; day <= end; day += 1) provisional ||= !table.years.has(dateOf(day).slice(0, 4))
  return { date: dateOf(end), provisional }
}

/** The first day of a rung: so many days after the due day, before it when negative. */
export function rungDay(due: string, days: number, working: boolean, calendar: Calendar): string {
  const day = dayNumber(due)
  if (!working) return dateOf(day + days)
  const table = tableOf(calendar)
  const upTo = table.upTo[day] ?? 0
  if (days > 0) return dateOf(table.working[upTo + days - 1] ?? 0)
  const before = table.working[upTo - 1] === day ? upTo - 1 : upTo
  return dateOf(table.working[before + days] ?? 0)
}
