import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import type { HolidayNotice } from '../../../shared/domain/calendar/calendar.ts'
import { checkHolidays, checkNotice, mayLoad } from '../../../shared/domain/calendar/check-notice.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { calendarOf, over, withHolidays, withNotice } from '../../../shared/domain/calendar/content.ts'
import { deadline } from '../../../shared/domain/calendar/deadline.ts'
import { readNotice } from '../../../shared/domain/calendar/read-notice.ts'
import { NOTICE_2027, TEXT_2026 } from '../support/notices.ts'

const TODAY = '2026-11-20'
const notice2026 = calendar.notices.find(({ year }) => year === 2026) as HolidayNotice
const days = (more: Partial<HolidayNotice>) => checkNotice({ ...NOTICE_2027, ...more }, TODAY)

test('the text of a notice is read to the very days of the data file', () => {
  const { year, document, published, rest, work } = notice2026
  expect(readNotice(TEXT_2026)).toEqual({ year, document, published, rest, work, doubtful: [] })
})

test('a weekday that does not fit its day is pointed out, and a text that is no notice gives nothing', () => {
  const slip = readNotice(
    '关于2027年节假日安排的通知\n一、元旦：1月1日（周四）放假。\n2019年元旦：2018年12月30日至2019年1月1日放假，12月29日上班。',
  )
  expect(slip).toMatchObject({ year: 2027, doubtful: ['2027-01-01'] })
  expect(slip.rest).toEqual(['2018-12-30', '2018-12-31', '2019-01-01', '2027-01-01'])
  expect(readNotice('请各单位遵照执行。')).toEqual({ rest: [], work: [], doubtful: [] })
})

test('every delivered notice passes the check', () => {
  for (const notice of calendar.notices) expect(checkNotice(notice, TODAY)).toEqual({ ok: true, value: notice })
})

test.each([
  ['a day of another year', { rest: [...NOTICE_2027.rest, '2028-01-03'] }, 'E3150'],
  ['a day that does not exist', { rest: [...NOTICE_2027.rest, '2027-02-30'] }, 'E3150'],
  ['a day both off and on', { work: [...NOTICE_2027.work, '2027-10-01'] }, 'E3150'],
  ['a day twice', { rest: [...NOTICE_2027.rest, '2027-10-01'] }, 'E3150'],
  ['a weekday made up for', { work: ['2027-03-03'] }, 'E3152'],
  ['without National Day', { rest: NOTICE_2027.rest.filter((day) => day !== '2027-10-01') }, 'E3152'],
  ['with hardly a day', { rest: ['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03'] }, 'E3152'],
  ['published tomorrow', { published: '2026-11-21' }, 'E3153'],
  ['published long ago', { published: '2025-12-31' }, 'E3153'],
] as const)('a notice with %s is refused', (_, more, code) => {
  expect(days(more)).toMatchObject({ ok: false, refusal: { code } })
})

test('days of a new year may begin in the last days of the old one', () => {
  expect(days({ work: [...NOTICE_2027.work, '2026-12-27'] })).toMatchObject({ ok: true })
})

test('a year is loaded once; what differs is a correction', () => {
  const corrected = { ...notice2026, work: notice2026.work.slice(1) }
  expect(mayLoad(NOTICE_2027, calendar, false)).toMatchObject({ ok: true })
  expect(mayLoad(notice2026, calendar, false)).toMatchObject({ refusal: { code: 'E3151' } })
  expect(mayLoad(notice2026, calendar, true)).toMatchObject({ refusal: { code: 'E3157' } })
  expect(mayLoad(corrected, calendar, true)).toMatchObject({ ok: true })
})

test('a local holiday is a day on which people would work there', () => {
  const region = '530926000000'
  const torch = (date: string) => ({ region, date, name: '火把节', document: '自治县公告' })
  const check = (...dates: string[]) => checkHolidays(dates.map(torch), calendar, [region], '2026-08-06')
  expect(check('2026-08-06', '2026-08-07')).toMatchObject({ ok: true })
  expect(check('2026-08-08')).toMatchObject({ refusal: { code: 'E3156' } })
  expect(check('2026-08-06', '2026-08-06')).toMatchObject({ refusal: { code: 'E3150' } })
  expect(check('2026-08-05', '2026-08-07')).toMatchObject({
    refusal: { code: 'E3150', details: { days: ['2026-08-05：已经过去'] } },
  })
  const known = calendarOf(withHolidays(calendar, [torch('2026-08-06')]))
  expect(checkHolidays([torch('2026-08-06')], known, [region], '2026-08-06')).toMatchObject({ refusal: { code: 'E3156' } })
  expect(known.version).not.toBe(calendar.version)
})

test('a loaded notice equals the same notice as a data file, whatever the order', () => {
  const asFile = calendarOf({ notices: [...calendar.notices, NOTICE_2027], regional: calendar.regional })
  const shuffled = fc.shuffledSubarray([...NOTICE_2027.rest], { minLength: NOTICE_2027.rest.length })
  const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2026-10-01', count))
  fc.assert(
    fc.property(shuffled, day, fc.integer({ min: 0, max: 60 }), (rest, from, amount) => {
      const loaded = calendarOf(over(calendar, { notices: [{ ...NOTICE_2027, rest }], regional: [] }))
      expect(loaded).toEqual(asFile)
      const span = { amount, unit: 'working', countStartDay: false, rollOver: true } as const
      expect(deadline(span, from, loaded, [])).toEqual(deadline(span, from, asFile, []))
    }),
  )
})

test('a correction takes the place of the notice, and undoing it gives the calendar there was', () => {
  const corrected = { ...notice2026, rest: notice2026.rest.slice(0, -1) }
  const changed = calendarOf(withNotice(calendar, corrected))
  expect(changed.version).not.toBe(calendar.version)
  expect(calendarOf(withNotice(changed, notice2026))).toEqual(calendar)
})
