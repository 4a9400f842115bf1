import { expect, test } from 'vitest'
import { NOTHING_LOADED } from '../../functions/calendar/ports.ts'
import { NOTICE_2027 } from '../unit/support/notices.ts'
import { NOW } from './support/samples.ts'
import { onEveryEngine } from './support/stores.ts'

const HOLIDAY = { region: '530926000000', date: '2027-08-06', name: '火把节', document: '自治县公告' }

onEveryEngine('calendar', (stores) => {
  const calendars = () => stores().calendars

  test('begins with nothing, is replaced by whoever saw it as it is, and forgets what was pending', async () => {
    const seen = await calendars().read()
    expect(seen).toEqual(NOTHING_LOADED)
    const next = {
      notices: [NOTICE_2027],
      regional: [],
      log: [{ by: 'S1', at: NOW, notice: NOTICE_2027 }],
      pending: { notices: [], regional: [], since: NOW },
    }
    const tries = await Promise.all([1, 2, 3].map(() => calendars().replace(seen, next)))
    expect(tries.filter(Boolean)).toHaveLength(1)
    const first = await calendars().read()
    expect(first).toEqual({ revision: 1, ...next })
    const { pending: _, ...done } = next
    const more = { ...done, regional: [HOLIDAY], log: [{ by: 'S2', at: NOW + 1, holidays: [HOLIDAY] }, ...next.log] }
    expect(await calendars().replace(seen, more)).toBe(false)
    expect(await calendars().replace(first, more)).toBe(true)
    expect(await calendars().read()).toEqual({ revision: 2, ...more })
  })
})
