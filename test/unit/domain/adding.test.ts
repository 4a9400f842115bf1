import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { countsAsWorking } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { addableUntil, isSupplement, mayAdd } from '../../../shared/domain/evaluation/adding.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import { refused } from '../support/house.ts'
import { aRating, aService, on, PLACES, profileOf, rated } from '../support/samples.ts'

const linzi = profileOf('linzi')
const day = fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-01-05', n))

test('补充评价: from the day after the service to the fifth working day, the day of the service being the first if it is one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (served, later) => {
      const at = addDays(served, later)
      const days = Array.from({ length: later + 1 }, (_, n) => addDays(served, n))
      const working = days.filter((each) => countsAsWorking(calendar, each, [linzi.region])).length
      const fifthIsOver = working > 5 || (working === 5 && !countsAsWorking(calendar, at, [linzi.region]))
      const service = aService(linzi, { servedAt: on(served) })
      expect(isSupplement(service, at, linzi, calendar)).toBe(later > 0 && !fifthIsOver)
    }),
  )
})

test.each([
  ['2026-05-08', '2026-05-13'],
  ['2026-09-24', '2026-10-08'],
  ['2026-02-13', '2026-02-26'],
])('served on %s, the last supplement is on %s', (served, last) => {
  const service = aService(linzi, { servedAt: on(served) })
  expect(isSupplement(service, served, linzi, calendar)).toBe(false)
  expect(isSupplement(service, last, linzi, calendar)).toBe(true)
  expect(isSupplement(service, addDays(last, 1), linzi, calendar)).toBe(false)
})

test('临沧 knows no 补充评价, and the visit to a window is never one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (served, later) => {
      const lincang = profileOf('lincang')
      const at = addDays(served, later)
      expect(isSupplement(aService(lincang, { servedAt: on(served) }), at, lincang, calendar)).toBe(false)
      expect(isSupplement(aService(linzi, { kind: 'window', servedAt: on(served) }), at, linzi, calendar)).toBe(false)
    }),
  )
})

test.each(PLACES)('%s: a rating can be added to for thirty days after it was made, once, and not before it was', (place) => {
  const profile = profileOf(place)
  const service = rated(aService(profile), { at: on('2026-03-03', '23:59:59') })
  const may = (state: Service['state'], at: string) => mayAdd({ ...service, state }, at, profile, calendar)
  expect(addableUntil(service, profile, calendar)).toBe('2026-04-02')
  expect(may('rated', '2026-03-03')).toEqual({ ok: true, value: '2026-04-02' })
  expect(may('rated', '2026-04-02').ok).toBe(true)
  expect(may('rated', '2026-04-03')).toEqual({ ok: false, refusal: { code: 'E2019', details: { until: '2026-04-02' } } })
  expect(may('awaiting', '2026-03-03')).toEqual(refused('E2013'))
  expect(may('defaulted', '2026-03-03')).toEqual(refused('E2013'))
  expect(may('added-to', '2026-03-03')).toEqual(refused('E2014'))
})

test('what is added makes the ticket only if it is bad and the rating was not, and a service has one ticket', () => {
  const levels = [1, 2, 3, 4, 5] as const
  const profile = profileOf('linzi')
  for (const first of levels) {
    for (const second of levels) {
      const service = rated(aService(profile), { level: first, at: on('2026-03-03') })
      const {
        receipt: _,
        source: __,
        named: ___,
        rater: ____,
        ...added
      } = aRating({ level: second, at: on('2026-03-10'), text: '后来' })
      const before = openTicket(service, profile, calendar, on('2026-03-10'))
      const after = openTicket({ ...service, state: 'added-to', added }, profile, calendar, on('2026-03-10'))
      if (first <= 2) expect(after).toEqual(before)
      else if (second > 2) expect(after).toBeUndefined()
      else {
        expect(before).toBeUndefined()
        expect(after).toMatchObject({ id: service.id, level: second, text: '后来', openedAt: on('2026-03-10') })
        expect(after?.receipt).toBe(service.rating?.receipt)
        expect(after?.clock).toMatchObject({ from: civilDate(on('2026-03-10')), due: '2026-03-17' })
      }
    }
  }
})
