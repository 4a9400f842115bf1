import { addDays, addMonths, type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'
import type { CardBook } from './book.ts'
import type { CardState } from './transitions.ts'

/** What is known of one card when serials are counted. */
export interface CardTrace {
  readonly number: number
  readonly state: CardState
  readonly collectedOn?: CivilDate
  readonly closedAt?: Instant
  readonly filledOn?: CivilDate
}

/** The serials of a book at the end of a day: issued = used + void + inHand + outstanding + missing. */
export interface Reconciliation {
  readonly issued: number
  /** Became ratings. */
  readonly used: number
  readonly void: number
  /** Collected, and not yet entered to the end. */
  readonly inHand: number
  /** Not seen again, with numbers above every one that was: still blank in the book, or on the way. */
  readonly outstanding: number
  /** Not seen again although a later number was: the gaps. */
  readonly missing: readonly number[]
}

/** Last day of a month `YYYY-MM`. */
export const lastDayOf = (month: string): CivilDate => addDays(`${addMonths(month, 1)}-01`, -1)

const closedBy = ({ closedAt }: CardTrace, day: CivilDate): boolean => closedAt !== undefined && civilDate(closedAt) <= day

/** How the serials of a book stand at the end of `day`. */
export function reconcile(book: Pick<CardBook, 'from' | 'to'>, traces: readonly CardTrace[], day: CivilDate): Reconciliation {
  const own = traces.filter(({ number }) => number >= book.from && number <= book.to)
  const seen = own.filter((trace) => (trace.collectedOn !== undefined && trace.collectedOn <= day) || closedBy(trace, day))
  const closed = seen.filter((trace) => closedBy(trace, day))
  const numbers = new Set(seen.map(({ number }) => number))
  const highest = Math.max(book.from - 1, ...numbers)
  const missing = Array.from({ length: highest - book.from + 1 }, (_, at) => book.from + at).filter((n) => !numbers.has(n))
  return {
    issued: book.to - book.from + 1,
    used: closed.filter(({ state }) => state === 'accepted').length,
    void: closed.filter(({ state }) => state === 'void').length,
    inHand: seen.length - closed.length,
    outstanding: book.to - highest,
    missing,
  }
}

/** Numbers as ranges, shortest first to read: `3、7–9`. */
export function ranges(numbers: readonly number[]): Array<{ readonly from: number; readonly to: number }> {
  const found: Array<{ from: number; to: number }> = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last.to === number - 1) last.to = number
    else found.push({ from: number, to: number })
  }
  return found
}
