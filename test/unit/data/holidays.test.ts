import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { dayKind, isWeekend } from '../../../shared/domain/calendar/calendar.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'

/** The other table itself, not its functions: those read a day in UTC and answer in the host's time zone. */
function theirKind(day: string): 'working' | 'rest' {
  if (day in chineseDays.workdays) return 'working'
  return day in chineseDays.holidays || isWeekend(day) ? 'rest' : 'working'
}

function daysOf(year: number): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}

test.each([2024, 2025, 2026])('every day of %i is what a second, independent table says it is', (year) => {
  const days = daysOf(year)
  expect(days).toHaveLength(year === 2024 ? 366 : 365)
  const ours = days.map((day) => `${day} ${dayKind(calendar, day, [])}`)
  const theirs = days.map((day) => `${day} ${theirKind(day)}`)
  expect(ours).toEqual(theirs)
})

test.each([2023, 2027])('every day of %i is unknown: no notice, no answer', (year) => {
  expect(new Set(daysOf(year).map((day) => dayKind(calendar, day, [])))).toEqual(new Set(['unknown']))
})

test.each([
  [2024, '国办发明电〔2023〕7号', '2023-10-25', 28, 8],
  [2025, '国办发明电〔2024〕12号', '2024-11-12', 28, 5],
  [2026, '国办发明电〔2025〕7号', '2025-11-04', 33, 6],
])('the notice of %i is %s', (year, document, published, rest, work) => {
  const notice = calendar.notices.find((entry) => entry.year === year)
  expect(notice).toMatchObject({ document, published })
  expect(notice?.rest).toHaveLength(rest)
  expect(notice?.work).toHaveLength(work)
})

test('days made up for are weekend days, and no day is both', () => {
  for (const { year, rest, work } of calendar.notices) {
    expect(work.every((day) => isWeekend(day) && day.startsWith(String(year)))).toBe(true)
    expect(new Set([...rest, ...work]).size).toBe(rest.length + work.length)
  }
})

test('the version names the years and the latest notice', () => {
  expect(calendar.version).toContain('2024+2025+2026@国办发明电〔2025〕7号')
})
