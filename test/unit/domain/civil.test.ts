import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as civil from '../../../shared/domain/calendar/civil.ts'

const day = fc.integer({ min: -5000, max: 40_000 }).map(civil.fromEpochDay)
const instant = fc.integer({ min: 0, max: 4e12 })

test('days there and back again', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = civil.addDays(from, days)
      expect(civil.daysBetween(from, to)).toBe(days)
      expect(civil.addDays(to, -days)).toBe(from)
      expect(civil.isCivilDate(to)).toBe(true)
      expect((civil.weekday(from) + ((days % 7) + 7)) % 7).toBe(civil.weekday(to))
      expect(civil.monthOf(from)).toBe(from.slice(0, 7))
    }),
  )
})

test('months there and back again, as many as the calendar has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2900 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -900, max: 900 }),
      (year, month, count) => {
        const from = `${year}-${String(month).padStart(2, '0')}`
        const to = civil.addMonths(from, count)
        expect(to).toBe(new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7))
        expect(civil.addMonths(to, -count)).toBe(from)
      },
    ),
  )
  expect(civil.addMonths('0009-01', 0)).toBe('0009-01')
})

test('times of the exchange there and back again, to the second, eight hours ahead of UTC', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const text = civil.civilTime(at)
      expect(civil.parseCivilTime(text)).toBe(Math.floor(at / 1000) * 1000)
      expect(text.slice(0, 10)).toBe(civil.civilDate(at))
    }),
  )
  expect(civil.civilTime(Date.UTC(2026, 11, 31, 16))).toBe('2027-01-01 00:00:00')
  expect(civil.civilDate(Date.UTC(2026, 11, 31, 15, 59, 59))).toBe('2026-12-31')
})

test.each([
  '2026-02-29 10:00:00',
  '2026-02-10 24:00:00',
  '2026-02-10 10:60:00',
  '2026-2-1 10:00:00',
  '2026-02-10T10:00:00',
  ' 2026-02-10 10:00:00',
  '2026-02-10 10:00:00 ',
])('%j is no time', (text) => expect(civil.parseCivilTime(text)).toBeNull())

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01 ', '02026-01-01'])('%j is no date', (text) => {
  expect(civil.isCivilDate(text)).toBe(false)
  expect(() => civil.epochDay(text)).toThrow(new RangeError(`not a civil date: ${text}`))
})

test('weekdays count from Sunday', () => {
  expect(['1969-12-28', '1970-01-01', '2026-11-22', '2026-11-28'].map(civil.weekday)).toEqual([0, 4, 0, 6])
})

test.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])('a host in %s reckons the same', (TZ) => {
  const module = new URL('../../../shared/domain/calendar/civil.ts', import.meta.url).href
  const code = `const c = await import('${module}'); const at = ${Date.UTC(2026, 9, 31, 15, 59, 59)}
    console.log([c.civilDate(at), c.civilTime(at), c.addDays('2026-03-08', 1), c.weekday('2026-11-01'), c.parseCivilTime('2026-11-01 00:00:00') - at].join())`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('2026-10-31,2026-10-31 23:59:59,2026-03-09,0,1000')
})
