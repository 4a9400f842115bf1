import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { countsAsWorking, dayKind, workingDaysBetween } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, type CivilDate, daysBetween, isCivilDate } from '../../../shared/domain/calendar/civil.ts'
import { deadline, type Span } from '../../../shared/domain/calendar/deadline.ts'

const working = (amount: number, countStartDay = false): Span => ({ amount, unit: 'working', countStartDay, rollOver: false })
const natural = (amount: number, rollOver = false): Span => ({ amount, unit: 'natural', countStartDay: false, rollOver })

/** Dates are `YYYY-MM-DD`, `?` = provisional, `*` = ends on a rest day. */
function shown(span: Span, from: CivilDate): string {
  const last = deadline(span, from, calendar, [])
  if (last.provisional) return '?'
  return last.date + (dayKind(calendar, last.date, []) === 'rest' ? '*' : '')
}

test.each([
  ['2026-01-30', '2026-02-06', '2026-02-05', '2026-02-27', '2026-02-06', '2026-02-14'],
  ['2026-02-13', '2026-02-27', '2026-02-26', '2026-03-12', '2026-02-20*', '2026-02-28'],
  ['2026-02-27', '2026-03-05', '2026-03-04', '2026-03-19', '2026-03-06', '2026-03-14*'],
  ['2026-05-08', '2026-05-14', '2026-05-13', '2026-05-28', '2026-05-15', '2026-05-23*'],
  ['2026-09-24', '2026-10-09', '2026-10-08', '2026-10-22', '2026-10-01*', '2026-10-09'],
  ['2026-10-09', '2026-10-15', '2026-10-14', '2026-10-29', '2026-10-16', '2026-10-24*'],
  ['2026-12-25', '?', '2026-12-31', '?', '2027-01-01', '2027-01-09'],
])('from %s: 5 working days, the same with day one counted, 15 working, 7 and 15 natural days', (from, ...expected) => {
  expect([working(5), working(5, true), working(15), natural(7), natural(15)].map((span) => shown(span, from))).toEqual(expected)
})

test('rest days at the end move on only where the rule says so', () => {
  expect(shown(natural(7, true), '2026-02-13')).toBe('2026-02-24')
  expect(shown(natural(15, true), '2026-02-27')).toBe('2026-03-16')
  expect(shown(natural(7, true), '2026-12-25')).toBe('?')
})

test('a provisional date is a guess from weekends alone, and becomes firm with the notice', () => {
  expect(deadline(working(5), '2026-12-25', calendar, [])).toMatchObject({ date: '2027-01-01', provisional: true })
  const notice = { year: 2027, document: '试用', published: '2026-11-01', rest: ['2027-01-01'], work: [] }
  const later = { ...calendar, version: 'later', notices: [...calendar.notices, notice] }
  expect(deadline(working(5), '2026-12-25', later, [])).toEqual({ date: '2027-01-04', provisional: false, calendar: 'later' })
})

test('a festival of one region moves its own deadlines and no others', () => {
  const region = '530926000000'
  const festival = { region, date: '2026-04-15', name: '试用节日', document: '试用' }
  const local = { ...calendar, regional: [festival] }
  expect(deadline(working(5), '2026-04-13', local, ['530926103000', region]).date).toBe('2026-04-21')
  expect(deadline(working(5), '2026-04-13', local, ['530902000000']).date).toBe('2026-04-20')
})

test('a natural-day limit that counts the day of the event ends one day earlier', () => {
  for (const amount of [1, 7, 15]) {
    const [plain, counted] = [natural(amount), { ...natural(amount), countStartDay: true }].map((span) =>
      shown(span, '2026-03-02'),
    )
    expect(counted?.slice(0, 10)).toBe(addDays(plain?.slice(0, 10) ?? '', -1))
  }
})

test('a limit of no days is the day of the event, counted either way', () => {
  for (const countStartDay of [true, false]) {
    expect(deadline({ ...working(0), countStartDay }, '2026-10-03', calendar, []).date).toBe('2026-10-03')
    expect(deadline({ ...natural(0), countStartDay }, '2026-10-03', calendar, []).date).toBe('2026-10-03')
  }
})

const day = fc.integer({ min: 0, max: 1155 }).map((count) => addDays('2024-01-01', count))
const amount = fc.integer({ min: 1, max: 40 })
const anySpan: fc.Arbitrary<Span> = fc.record({
  amount: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('working' as const, 'natural' as const),
  countStartDay: fc.boolean(),
  rollOver: fc.boolean(),
})
const end = (span: Span, from: CivilDate): CivilDate => deadline(span, from, calendar, []).date

describe('laws', () => {
  test('counting the day of the event moves the end one working day earlier if and only if it is a working day', () => {
    fc.assert(
      fc.property(day, amount, (from, count) => {
        const [plain, counted] = [end(working(count), from), end(working(count, true), from)]
        expect(workingDaysBetween(calendar, counted, plain, [])).toBe(countsAsWorking(calendar, from, []) ? 1 : 0)
        if (!countsAsWorking(calendar, from, [])) expect(counted).toBe(plain)
      }),
    )
  })

  test('adding working days never ends on a rest day, and passes just so many', () => {
    fc.assert(
      fc.property(day, amount, (from, count) => {
        const last = end(working(count), from)
        expect(dayKind(calendar, last, [])).not.toBe('rest')
        expect(workingDaysBetween(calendar, from, last, [])).toBe(count)
        expect(workingDaysBetween(calendar, last, from, [])).toBe(-count)
      }),
    )
  })

  test('a limit never ends before its event, nor earlier for a later event, nor earlier for a longer limit', () => {
    fc.assert(
      fc.property(day, day, anySpan, (one, two, span) => {
        const [early, late] = [one, two].sort() as [string, string]
        expect(end(span, early) >= early).toBe(true)
        expect(end(span, early) <= end(span, late)).toBe(true)
        expect(end(span, early) <= end({ ...span, amount: span.amount + 1 }, early)).toBe(true)
      }),
    )
  })

  test('working days add up: five and ten are fifteen', () => {
    fc.assert(
      fc.property(day, amount, amount, (from, first, second) => {
        expect(end(working(second), end(working(first), from))).toBe(end(working(first + second), from))
      }),
    )
  })

  test('natural days without roll-over are plain addition and never provisional', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, count) => {
        const last = deadline(natural(count), from, calendar, [])
        expect(daysBetween(from, last.date)).toBe(count)
        expect(last.provisional).toBe(false)
      }),
    )
  })

  test('roll-over moves the end only over rest days, to the first day that is none', () => {
    fc.assert(
      fc.property(day, amount, (from, count) => {
        const [plain, rolled] = [end(natural(count), from), end(natural(count, true), from)]
        expect(countsAsWorking(calendar, rolled, [])).toBe(true)
        expect(workingDaysBetween(calendar, addDays(plain, -1), rolled, [])).toBe(1)
      }),
    )
  })

  test('an end within the years of the notices is firm; one that counts on a later year is provisional', () => {
    fc.assert(
      fc.property(day, amount, (from, count) => {
        const last = deadline(working(count), from, calendar, [])
        expect(last.provisional).toBe(last.date > '2026-12-31')
        expect(last.calendar).toBe(calendar.version)
        expect(isCivilDate(last.date)).toBe(true)
      }),
    )
  })
})
