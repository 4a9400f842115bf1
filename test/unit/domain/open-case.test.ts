import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { deadline } from '../../../shared/domain/calendar/deadline.ts'
import { limitOf } from '../../../shared/domain/policy/profile.ts'
import { awaitedClock } from '../../../shared/domain/ticket/clock.ts'
import { type Opening, openCase } from '../../../shared/domain/ticket/open-case.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import { aService, facts, on, PLACES, profileOf, rated } from '../support/samples.ts'

const anyOpening: fc.Arbitrary<Opening> = fc.record({
  id: fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 22, maxLength: 22 }),
  origin: fc.constantFrom('complaint' as const, 'finding' as const, 'rating' as const),
  receipt: fc.constant('LC-0303-ABCD-EFGH'),
  text: fc.constantFrom('不给办', ''),
  named: fc.boolean(),
  by: fc.constantFrom('citizen', 'system', 'S9'),
  openedAt: fc.integer({ min: on('2026-01-02'), max: on('2026-12-20') }),
})

test.each(
  PLACES,
)('%s: whatever opens a case, it has an owner, the clock and the ladder of the place, and wakes in time', (place) => {
  const profile = profileOf(place)
  fc.assert(
    fc.property(anyOpening, (opening) => {
      const subject = facts(profile)
      const ticket = openCase(subject, opening, profile, calendar, opening.openedAt)
      expect(openCase(subject, opening, profile, calendar, opening.openedAt)).toEqual(ticket)
      expect(ticket).toMatchObject({
        state: 'received',
        version: 1,
        org: subject.org,
        origin: opening.origin,
        text: opening.text,
      })
      expect(ticket.history).toEqual([{ at: opening.openedAt, command: 'open', by: opening.by, note: {} }])
      expect(ticket).not.toHaveProperty('level')
      const rule = profile.ticketClasses[0]?.rule
      const limit = rule && limitOf(profile, rule)
      const from = civilDate(opening.openedAt)
      const due = limit?.startsAt === 'receipt' ? deadline(limit, from, calendar, subject.regions).date : undefined
      expect(ticket.clock?.due).toBe(due)
      const awaited = awaitedClock(ticket, profile, calendar)
      expect(ticket.wakeOn).toBeDefined()
      expect((ticket.wakeOn ?? '') >= from && (awaited?.provisional || (ticket.wakeOn ?? '') <= (awaited?.due ?? ''))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the number says nothing of the receipt', () => {
  const profile = profileOf('lincang')
  fc.assert(
    fc.property(anyOpening, fc.string(), (opening, receipt) => {
      const number = (one: Opening) => openCase(facts(profile), one, profile, calendar, one.openedAt).number
      expect(number({ ...opening, receipt })).toBe(number(opening))
      expect(number(opening)).toMatch(/^LCC2026-\d{4}-\w{4}-\w{4}$/)
    }),
  )
})

test.each(PLACES)('%s: the ticket of a bad rating is such a case, with its level and reasons', (place) => {
  const profile = profileOf(place)
  const service = rated(aService(profile), { contact: { sealed: 'sealed', masked: '100****0000' } })
  const ticket = openTicket(service, profile, calendar, on('2026-03-03'))
  const { rating } = service
  if (!rating || !ticket) throw new Error('no ticket')
  const { receipt, level, codes, dictionary, text, named, contact, at } = rating
  const said = { receipt, level, codes, dictionary, text, named, ...(contact ? { contact } : {}) }
  const opening: Opening = { id: service.id, origin: 'rating', ...said, openedAt: at, by: 'system' }
  expect(ticket).toEqual(openCase(service, opening, profile, calendar, on('2026-03-03')))
})
