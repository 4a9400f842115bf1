import { expect, test } from 'vitest'
import { rosterFrom } from '../../../infra/cli/operate/roster.ts'

const HEAD = 'window,date,from,to,staff'

test('rows of a window and a day make one duty, whatever wrote the file', () => {
  const csv = `\uFEFF${HEAD}\r\n0A1B2C3D,2026-09-24,09:00,12:00,P1\r\n0A1B2C3D,2026-09-24,13:30,17:30,P2\r\n0A1B2C3D,2026-09-25,09:00,17:30,P1\r\n`
  expect(rosterFrom(csv)).toEqual([
    {
      window: '0A1B2C3D',
      date: '2026-09-24',
      shifts: [
        { from: '09:00', to: '12:00', staff: 'P1' },
        { from: '13:30', to: '17:30', staff: 'P2' },
      ],
    },
    { window: '0A1B2C3D', date: '2026-09-25', shifts: [{ from: '09:00', to: '17:30', staff: 'P1' }] },
  ])
})

test('a row of another form stops the import with its number', () => {
  expect(() => rosterFrom(`${HEAD}\n0A1B2C3D,2026-09-24,09:00,12:00,P1\n窗口一,明天,09:00,12:00,P2`)).toThrow('第 3 行')
})
