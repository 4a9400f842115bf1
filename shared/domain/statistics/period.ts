import { addDays, addMonths, type CivilDate } from '../calendar/civil.ts'

/**
 * Whether a month's figures are final on `today`: late ratings, paper cards and tickets have had `closesAfterDays`
 * natural days since its end.
 */
export const isClosed = (month: string, today: CivilDate, closesAfterDays: number): boolean =>
  today >= addDays(`${addMonths(month, 1)}-01`, closesAfterDays)

/** The last `count` months up to and including `month`, oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addMonths(month, at + 1 - count))
