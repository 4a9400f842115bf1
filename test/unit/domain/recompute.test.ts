import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { calendarOf, withHolidays, withNotice } from '../../../shared/domain/calendar/content.ts'
import { awaitedClock, clockOf } from '../../../shared/domain/ticket/clock.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { nextRung } from '../../../shared/domain/ticket/ladder.ts'
import { clockChange, recompute } from '../../../shared/domain/ticket/recompute.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { anyHandling, VERIFY } from '../support/handlings.ts'
import { NOTICE_2027 } from '../support/notices.ts'
import { aTicket, on, profileOf } from '../support/samples.ts'

const known = calendarOf(withNotice(calendar, NOTICE_2027))
const lincang = profileOf('lincang')

const after = (ticket: Ticket, handlings: readonly Handling[], day: string, by: Calendar): Ticket =>
  handlings.reduce((standing, handling, at) => {
    const done = handle(standing, handling, { by: `H${at}`, at: on(addDays(day, at)) }, { profile: lincang, calendar: by })
    return done.ok ? done.value : standing
  }, ticket)

const at = on('2026-12-28')

test('临沧: a provisional last day becomes final with the notice, and the ticket says what it was', () => {
  const verified = after(aTicket(lincang, '2026-12-15'), [VERIFY], '2026-12-15', calendar)
  expect(verified.clock).toMatchObject({ due: '2027-01-05', provisional: true })
  expect(clockChange(verified, lincang, calendar, known)).toMatchObject({
    before: { provisional: true },
    after: { provisional: false },
  })
  const firm = recompute(verified, at, lincang, calendar, known)
  expect(firm).toMatchObject({ clock: { due: '2027-01-06', provisional: false, calendar: known.version }, version: 3 })
  expect(firm?.history.at(-1)).toEqual({
    at,
    command: 'recompute',
    by: 'system',
    note: { calendar: known.version, rule: 'rectification', was: '2027-01-05', until: '2027-01-06' },
  })
})

test('a firm last day moves with a local holiday, in that region alone; a granted one stays', () => {
  const verified = after(aTicket(lincang, '2026-03-02'), [VERIFY], '2026-03-02', calendar)
  const due = verified.clock?.due ?? ''
  const holiday = (region: string) => calendarOf(withHolidays(calendar, [{ region, date: due, name: '节日', document: '公告' }]))
  const there = holiday(verified.regions[0] ?? '')
  expect(recompute(verified, at, lincang, calendar, there)?.clock?.due).toBe(addDays(due, 1))
  expect(recompute(verified, at, lincang, calendar, holiday('530999000000'))).toBeUndefined()
  const until = addDays(due, 20)
  const more: Handling[] = [
    { do: 'triage', triage: 'immediate' },
    { do: 'ask-extension', reason: '等配件', until },
    { do: 'grant-extension' },
  ]
  const extended = after(verified, more, '2026-03-03', calendar)
  expect(extended.clock).toMatchObject({ due: until, legalDue: due })
  const again = recompute(extended, at, lincang, calendar, there)
  expect(again?.clock).toMatchObject({ due: until, legalDue: addDays(due, 1) })
})

test('a rung before a granted day in a year that nobody knows yet is looked for from well before it', () => {
  const verified = after(aTicket(lincang, '2026-11-29'), [VERIFY], '2026-11-29', calendar)
  const more: Handling[] = [
    { do: 'triage', triage: 'immediate' },
    { do: 'ask-extension', reason: '等配件', until: '2027-01-02' },
    { do: 'grant-extension' },
  ]
  const extended = after(verified, more, '2026-12-15', calendar)
  expect(extended).toMatchObject({ clock: { due: '2027-01-02', provisional: false }, wakeOn: '2026-12-17' })
  const rung = (by: Calendar) => nextRung(extended, lincang, by)?.on
  expect([rung(calendar), rung(known)]).toEqual(['2026-12-31', '2026-12-30'])
})

/** A ticket anywhere in its life, at a time near the end of the last year that is known. */
const lived = fc
  .record({ day: fc.integer({ min: 0, max: 45 }), acts: fc.array(anyHandling, { maxLength: 8 }) })
  .map(({ day, acts }) => {
    const from = addDays('2026-11-20', day)
    return after(aTicket(lincang, from), acts, from, calendar)
  })

test('recomputing twice changes nothing, and what is recomputed is what the newer calendar says', () => {
  fc.assert(
    fc.property(lived, (ticket) => {
      const once = recompute(ticket, at, lincang, calendar, known)
      const stands = once ?? ticket
      expect(recompute(stands, at + 1, lincang, calendar, known)).toBeUndefined()
      const awaited = awaitedClock(stands, lincang, known)
      if (!awaited || stands.clock?.legalDue !== undefined) return
      const { rule, from, due, provisional } = awaited
      expect(clockOf(rule as never, from, lincang, known, ticket.regions)).toMatchObject({ due, provisional })
      if (once) expect(once.wakeOn === undefined || once.wakeOn >= civilDate(at)).toBe(true)
      if (once)
        expect({ ...once, clock: 0, rungs: 0, wakeOn: 0, version: 0, history: 0 }).toEqual({
          ...ticket,
          clock: 0,
          rungs: 0,
          wakeOn: 0,
          version: 0,
          history: 0,
        })
    }),
  )
})
