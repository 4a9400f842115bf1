import { expect, test } from 'vitest'
import { timetable } from '../../../infra/local/host/schedules/cron.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const shown = (instants: readonly number[]) =>
  instants.map((instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16))

test('a daily schedule in Asia/Shanghai occurs once a day, the end included and the beginning not', () => {
  const daily = timetable('cron(15 0 * * ? *)', 'Asia/Shanghai')
  expect(shown(daily.between(at('2026-02-28T00:15:00'), at('2026-03-02T00:15:00')))).toEqual([
    '2026-03-01T00:15',
    '2026-03-02T00:15',
  ])
  expect(daily.between(at('2026-03-01T00:15:01'), at('2026-03-02T00:14:59'))).toEqual([])
})

test('a monthly schedule occurs on its day, lists and ranges on each of theirs', () => {
  const monthly = timetable('cron(0 2 1 * ? *)', 'Asia/Shanghai')
  expect(shown(monthly.between(at('2026-01-15T00:00:00'), at('2026-04-01T02:00:00')))).toEqual([
    '2026-02-01T02:00',
    '2026-03-01T02:00',
    '2026-04-01T02:00',
  ])
  const mondays = timetable('cron(0 9,17 ? * 2-3 *)', 'Asia/Shanghai')
  expect(shown(mondays.between(at('2026-03-01T00:00:00'), at('2026-03-04T00:00:00')))).toEqual([
    '2026-03-02T09:00',
    '2026-03-02T17:00',
    '2026-03-03T09:00',
    '2026-03-03T17:00',
  ])
})

test('a rate occurs on every full step, an unreadable schedule stops the start', () => {
  expect(timetable('rate(5 minutes)', 'UTC').between(0, 900_000)).toEqual([300_000, 600_000, 900_000])
  expect(() => timetable('cron(0 9 L * ? *)', 'Asia/Shanghai').between(0, 86_400_000)).toThrow('cannot read')
  expect(() => timetable('at(2026-01-01T00:00:00)', 'Asia/Shanghai')).toThrow('cannot read')
})
