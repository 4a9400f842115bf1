import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { timingOf } from '../../../shared/domain/statistics/case-counters.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { isLaterOf, isNotPutOff } from '../../../shared/domain/ticket/merging.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, CALL_BACK, LEDGER, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const regime = (place: PlaceId) => ({ profile: profileOf(place), calendar })
const attempt = (place: PlaceId, ticket: Ticket, handling: Handling, day: string) =>
  handle(ticket, handling, { by: 'H1', at: on(day) }, regime(place))
const done = (place: PlaceId, ticket: Ticket, day: string, ...handlings: Handling[]): Ticket =>
  handlings.reduce((at, handling) => {
    const result = attempt(place, at, handling, day)
    if (!result.ok) throw new Error(`${handling.do}: ${result.refusal.code}`)
    return result.value
  }, ticket)

test.each(PLACES)('%s: what the citizen says of the answer stands before what a handler notes from a call', (place) => {
  const answered = done(place, { ...aTicket(profileOf(place)), named: true }, '2026-03-04', VERIFY, TRIAGE, RECTIFY, ANSWER)
  const noted = done(place, answered, '2026-03-05', { ...CALL_BACK, satisfaction: 'satisfied' })
  expect(noted.satisfaction).toBe('satisfied')
  expect(done(place, noted, '2026-03-06', { do: 'rate-answer', satisfaction: 'unsatisfied' }).satisfaction).toBe('unsatisfied')
  const said = done(place, answered, '2026-03-05', { do: 'rate-answer', satisfaction: 'unsatisfied' })
  expect(done(place, said, '2026-03-06', { ...CALL_BACK, satisfaction: 'satisfied' }).satisfaction).toBe('unsatisfied')
  expect(attempt(place, said, { do: 'rate-answer', satisfaction: 'fair' }, '2026-03-06')).toMatchObject({
    refusal: { code: 'E3028' },
  })
})

test('who left a number is not found wrong unheard', () => {
  const ticket: Ticket = { ...aTicket(profileOf('linzi')), contact: { sealed: 's', masked: '100****0001' } }
  expect(attempt('linzi', ticket, UNFOUNDED, '2026-03-04')).toMatchObject({ refusal: { code: 'E3040' } })
  const heard = done('linzi', ticket, '2026-03-04', { do: 'contact', method: 'phone', reached: true, words: '问过' })
  expect(done('linzi', heard, '2026-03-04', UNFOUNDED).finding).toBe('unfounded')
})

test('临淄: a limit that is over is not made longer by another class', () => {
  const ticket = aTicket(profileOf('linzi'))
  expect(attempt('linzi', ticket, { ...VERIFY, class: 'complex' }, '2026-03-11')).toMatchObject({ refusal: { code: 'E3039' } })
  const verified = done('linzi', ticket, '2026-03-10', VERIFY)
  expect(attempt('linzi', verified, { ...LEDGER, class: 'complex' }, '2026-03-11')).toMatchObject({ refusal: { code: 'E3039' } })
  expect(done('linzi', ticket, '2026-03-10', { ...VERIFY, class: 'complex' }).clock?.due).toBe('2026-03-18')
})

test.each(PLACES)('%s: what a review corrects has its whole limit again, and none where none is due', (place) => {
  const answered = done(place, aTicket(profileOf(place)), '2026-03-04', VERIFY, TRIAGE, RECTIFY, ANSWER)
  const cleared = done(place, answered, '2026-04-20', { do: 'correct', finding: 'unfounded', reason: '复核', review: 'r' })
  const again = done(place, cleared, '2026-04-21', ANSWER)
  expect(timingOf(again)).toBe(place === 'lincang' ? 'untimed' : 'onTime')
  const denied = done(place, aTicket(profileOf(place)), '2026-03-04', UNFOUNDED, ANSWER)
  const found = done(place, denied, '2026-04-20', { do: 'correct', finding: 'founded', reason: '复核', review: 'r' })
  expect(found.clock?.from).toBe('2026-04-20')
})

test('a merger puts nothing off, and is about one member of staff; a name goes with it', () => {
  const person = 'keyed'
  const first: Ticket = { ...aTicket(profileOf('lincang'), '2026-03-03'), id: 'a', person }
  const later: Ticket = { ...aTicket(profileOf('lincang'), '2026-03-04'), id: 'b', person, named: true }
  expect(isLaterOf(later, first)).toBe(true)
  expect(isLaterOf({ ...later, staff: 'S9' }, first)).toBe(false)
  expect(isNotPutOff(later, first, '2026-03-04', regime('lincang'))).toBe(true)
  const verified = done('lincang', later, '2026-03-04', VERIFY)
  expect(isNotPutOff(verified, first, '2026-03-05', regime('lincang'))).toBe(false)
  expect(isNotPutOff(verified, done('lincang', first, '2026-03-04', VERIFY), '2026-03-05', regime('lincang'))).toBe(true)
  expect(isNotPutOff(verified, done('lincang', first, '2026-03-04', VERIFY), '2026-05-10', regime('lincang'))).toBe(false)
  expect(done('lincang', first, '2026-03-05', { do: 'absorb', ticket: 'b', named: true }).named).toBe(true)
})
