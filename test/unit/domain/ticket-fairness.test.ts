import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { timingOf } from '../../../shared/domain/statistics/case-counters.ts'
import { awaitedClock } from '../../../shared/domain/ticket/clock.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { misses } from '../../../shared/domain/ticket/handling.ts'
import { isLaterOf, isNotPutOff } from '../../../shared/domain/ticket/merging.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, CALL_BACK, CONTACT, LEDGER, MISSED, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { aService, aTicket, on, PLACES, type PlaceId, profileOf, rated } from '../support/samples.ts'

const regime = (place: PlaceId) => ({ profile: profileOf(place), calendar })
const attempt = (place: PlaceId, ticket: Ticket, handling: Handling, day: string) =>
  handle(ticket, handling, { by: 'H1', at: on(day) }, regime(place))
const done = (place: PlaceId, ticket: Ticket, day: string, ...handlings: Handling[]): Ticket =>
  handlings.reduce((at, handling) => {
    const result = attempt(place, at, handling, day)
    if (!result.ok) throw new Error(`${handling.do}: ${result.refusal.code}`)
    return result.value
  }, ticket)

const LEFT = { sealed: 's', masked: '100****0001' }

test.each(PLACES)('%s: what the citizen says of the answer stands before what a handler notes from a call', (place) => {
  const answered = done(place, { ...aTicket(profileOf(place)), contact: LEFT }, '2026-03-04', VERIFY, TRIAGE, RECTIFY, ANSWER)
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
  const ticket: Ticket = { ...aTicket(profileOf('linzi')), contact: LEFT }
  expect(attempt('linzi', ticket, UNFOUNDED, '2026-03-04')).toMatchObject({ refusal: { code: 'E3040' } })
  const heard = done('linzi', ticket, '2026-03-04', { do: 'contact', method: 'phone', reached: true, words: '问过' })
  expect(done('linzi', heard, '2026-03-04', UNFOUNDED).finding).toBe('unfounded')
})

test('the unit to which a case was sent on has to hear him itself: what the one before tried is not its own', () => {
  const sent = { do: 'reassign', reason: '不是本单位', org: 'ORG2', handledIn: ['530902'] } as const
  const back = { ...sent, org: 'ORG1' }
  const ticket: Ticket = { ...aTicket(profileOf('lincang')), contact: LEFT }
  const heard = done('lincang', ticket, '2026-03-03', CONTACT)
  for (const moved of [done('lincang', heard, '2026-03-04', sent), done('lincang', heard, '2026-03-04', sent, back)]) {
    expect(moved.contactedAt).toBeUndefined()
    expect(attempt('lincang', moved, UNFOUNDED, '2026-03-04')).toMatchObject({ refusal: { code: 'E3040' } })
    expect(awaitedClock(moved, profileOf('lincang'), calendar)).toMatchObject({ rule: 'first-contact', from: '2026-03-04' })
  }
  const tried = done('lincang', done('lincang', ticket, '2026-03-03', MISSED), '2026-03-04', MISSED)
  const first = done('lincang', done('lincang', tried, '2026-03-05', sent), '2026-03-06', MISSED)
  expect([first.contactedAt, misses(first, 'contact')]).toEqual([undefined, 1])
  const third = done('lincang', done('lincang', first, '2026-03-07', MISSED), '2026-03-08', MISSED)
  expect(third.contactedAt).toBe(on('2026-03-08'))
})

test('a name without a number reaches nobody: it is closed as anonymous, and no tries are made up for it', () => {
  const profile = profileOf('lincang')
  const opened = openTicket(rated(aService(profile), { named: true }), profile, calendar, on('2026-03-03'))
  expect(opened).toMatchObject({ named: false })
  const nameless = { ...aTicket(profile), named: true }
  const answered = done('lincang', nameless, '2026-03-04', UNFOUNDED, ANSWER)
  expect(attempt('lincang', answered, { ...CALL_BACK, reached: false }, '2026-03-05')).toMatchObject({
    refusal: { code: 'E3035' },
  })
  expect(done('lincang', answered, '2026-03-05', { do: 'close-anonymous' }).callBack?.outcome).toBe('anonymous')
  const forgotten = { ...answered, contact: { forgottenAt: on('2026-03-05') } }
  expect(done('lincang', forgotten, '2026-03-05', { do: 'close-anonymous' }).callBack?.outcome).toBe('anonymous')
})

test('临淄: a limit that is over is not made longer by another class', () => {
  const ticket = aTicket(profileOf('linzi'))
  const late = done('linzi', ticket, '2026-03-11', { ...VERIFY, class: 'complex' })
  expect(late.clock?.due).toBe('2026-03-10')
  expect(attempt('linzi', late, LEDGER, '2026-03-11')).toMatchObject({ refusal: { code: 'E3039' } })
  const verified = done('linzi', ticket, '2026-03-10', VERIFY)
  expect(attempt('linzi', verified, { ...LEDGER, class: 'complex' }, '2026-03-11')).toMatchObject({ refusal: { code: 'E3039' } })
  expect(done('linzi', ticket, '2026-03-10', { ...VERIFY, class: 'complex' }, LEDGER).clock?.due).toBe('2026-03-18')
})

test.each(PLACES)('%s: what a review corrects has its whole limit again, and none where none is due', (place) => {
  const answered = done(place, aTicket(profileOf(place)), '2026-03-04', VERIFY, TRIAGE, RECTIFY, ANSWER)
  const cleared = done(place, answered, '2026-04-20', { do: 'correct', finding: 'unfounded', reason: '复核', review: 'r' })
  const again = done(place, cleared, '2026-04-21', ANSWER)
  expect(again.clock === undefined).toBe(place === 'lincang')
  expect(timingOf(again)).toBe('onTime')
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

test('where a place has no doing again, nobody has his case done again', () => {
  const answered = done('linzi', aTicket(profileOf('linzi')), '2026-03-04', VERIFY, TRIAGE, RECTIFY, ANSWER)
  const { procedure, ...rules } = profileOf('linzi')
  const profile = { ...rules, procedure: { ...procedure, reopening: { ...procedure.reopening, allowed: false } } }
  const asked = handle(
    answered,
    { do: 'reopen', reason: '没有改' },
    { by: 'citizen', at: on('2026-03-05') },
    { profile, calendar },
  )
  expect(asked).toMatchObject({ refusal: { code: 'E3027' } })
})
