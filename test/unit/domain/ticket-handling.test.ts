import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { actsOf } from '../../../shared/domain/ticket/acts.ts'
import { awaitedClock } from '../../../shared/domain/ticket/clock.ts'
import { escalate } from '../../../shared/domain/ticket/escalate.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import { commandOf } from '../../../shared/domain/ticket/handling.ts'
import { ladderOf } from '../../../shared/domain/ticket/ladder.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../../shared/domain/ticket/transitions.ts'
import { act, doIt, regime } from '../support/doing.ts'
import { ANSWER, anyHandling, CALL_BACK, LEDGER, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const refusal = (place: PlaceId, ticket: Ticket, handling: Handling) => handle(ticket, handling, act('2026-03-09'), regime(place))

test('any sequence of commands and looks: one version a write, a history that only grows, no answer before verification', () => {
  const move = fc.oneof(anyHandling, fc.constant('look' as const))
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), fc.array(fc.tuple(move, fc.nat(4)), { maxLength: 14 }), (place, moves) => {
      let ticket = aTicket(profileOf(place))
      let day = '2026-03-03'
      for (const [next, days] of moves) {
        day = addDays(day, days)
        const result = next === 'look' ? undefined : handle(ticket, next, act(day), regime(place))
        const after = next === 'look' ? escalate(ticket, on(day), regime(place)) : result?.ok ? result.value : undefined
        if (!after) continue
        expect(after.version).toBe(ticket.version + 1)
        expect(after.history.slice(0, ticket.history.length)).toEqual(ticket.history)
        expect(after.history.length - ticket.history.length).toBe(next === 'look' ? after.rungs.length - ticket.rungs.length : 1)
        expect(after.wakeOn === undefined || after.wakeOn >= day).toBe(true)
        const { profile, calendar } = regime(place)
        const ladder = ladderOf(awaitedClock(after, profile, calendar), profile)
        expect(after.wakeOn === undefined).toBe(!isOpen(after) || after.rungs.length === ladder.length)
        if (next !== 'look')
          expect(after.history.at(-1)).toMatchObject({
            command: commandOf(ticket, next, profileOf(place)),
            by: 'H1',
            at: on(day),
          })
        ticket = after
      }
      const steps = ticket.history.map(({ command }) => command)
      if (steps.includes('answer')) expect(steps.findIndex((step) => step.startsWith('verify'))).toBeGreaterThan(0)
      if (ticket.state === 'answered' || ticket.state === 'closed') expect(ticket.answeredAt).toBeDefined()
      if (isOpen(ticket) && ticket.state !== 'answered') expect(ticket.answeredAt).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('临沧: no clock until the rating is found true, then fifteen working days', () => {
  const ticket = aTicket(profileOf('lincang'))
  expect(ticket.clock).toBeUndefined()
  expect(doIt('lincang', ticket, UNFOUNDED, '2026-03-05').clock).toBeUndefined()
  for (const finding of ['founded', 'partly'] as const) {
    const verified = doIt('lincang', ticket, { ...VERIFY, finding }, '2026-03-05')
    expect(verified.clock).toMatchObject({ rule: 'rectification', from: '2026-03-05', due: '2026-03-26', provisional: false })
    expect(verified).toMatchObject({ state: 'verified', finding, class: 'standard' })
  }
})

test('临淄: seven natural days from receipt, fifteen from receipt once complex with its ledger, and seven again', () => {
  const ticket = aTicket(profileOf('linzi'))
  expect(ticket.clock).toMatchObject({ rule: 'rectification-general', from: '2026-03-03', due: '2026-03-10' })
  const verified = doIt('linzi', ticket, { ...VERIFY, class: 'complex' }, '2026-03-08')
  expect(verified).toMatchObject({ class: 'complex', clock: { rule: 'rectification-general', due: '2026-03-10' } })
  const booked = doIt('linzi', verified, LEDGER, '2026-03-09')
  expect(booked).toMatchObject({
    class: 'complex',
    clock: { rule: 'rectification-complex', from: '2026-03-03', due: '2026-03-18' },
  })
  expect(handle(verified, LEDGER, act('2026-03-11'), regime('linzi'))).toMatchObject({ refusal: { code: 'E3039' } })
  const explained = { do: 'triage', triage: 'explain', ruleCited: '办法第三条', class: 'complex' } as const
  expect(doIt('linzi', verified, explained, '2026-03-09')).toMatchObject({ class: 'general', clock: { due: '2026-03-10' } })
  const answered = [RECTIFY, ANSWER].reduce((at, handling) => doIt('linzi', at, handling, '2026-03-16'), booked)
  expect(doIt('linzi', answered, { do: 'reopen', reason: '没有改' }, '2026-03-17')).toMatchObject({
    ...{ state: 'rectifying', class: 'general', clock: { rule: 'rectification-general', due: '2026-03-24' } },
  })
  expect(refusal('linzi', ticket, { ...UNFOUNDED, class: 'complex' })).toMatchObject({
    refusal: { code: 'E3066', details: { field: 'class' } },
  })
  expect(doIt('linzi', verified, { ...TRIAGE, class: 'general' }, '2026-03-09').clock?.due).toBe('2026-03-10')
  expect(doIt('linzi', ticket, UNFOUNDED, '2026-03-08')).toMatchObject({ state: 'answering', clock: { due: '2026-03-10' } })
})

test('what a handler must write down', () => {
  const verified = doIt('lincang', aTicket(profileOf('lincang')), VERIFY, '2026-03-05')
  const planned = { do: 'triage', triage: 'planned', reason: '系统改造', plannedFor: '2026-04-01' } as const
  expect(refusal('lincang', verified, planned).ok).toBe(true)
  expect(refusal('lincang', verified, { ...planned, reason: undefined })).toMatchObject({
    refusal: { code: 'E3015', details: { field: 'reason' } },
  })
  expect(refusal('lincang', verified, { ...planned, plannedFor: undefined })).toMatchObject({ refusal: { code: 'E3015' } })
  expect(refusal('lincang', verified, { do: 'triage', triage: 'explain' })).toMatchObject({
    refusal: { code: 'E3016', details: { field: 'ruleCited' } },
  })
  expect(refusal('lincang', verified, { do: 'triage', triage: 'explain', ruleCited: '办法第三条' }).ok).toBe(true)
  expect(refusal('lincang', verified, { ...TRIAGE, class: 'complex' })).toMatchObject({
    refusal: { code: 'E3010', details: { field: 'class' } },
  })
  expect(doIt('lincang', verified, planned, '2026-03-06').history.at(-1)?.note).toEqual({
    triage: 'planned',
    reason: '系统改造',
    plannedFor: '2026-04-01',
  })
})

test('临淄: what is complex is put right by a day, with every line of its ledger; 临沧 knows no such class', () => {
  const verified = doIt('linzi', aTicket(profileOf('linzi')), VERIFY, '2026-03-05')
  const complex = { ...LEDGER, class: 'complex' } as const
  expect(doIt('linzi', verified, complex, '2026-03-06')).toMatchObject({ state: 'rectifying', class: 'complex' })
  for (const field of ['reason', 'measures', 'responsible', 'plannedFor'] as const)
    expect(refusal('linzi', verified, { ...complex, [field]: undefined })).toMatchObject({
      refusal: { code: 'E3041', details: { field } },
    })
  const atOnce = { refusal: { code: 'E3041', details: { field: 'triage' } } }
  expect(refusal('linzi', verified, { ...TRIAGE, class: 'complex' })).toMatchObject(atOnce)
  const found = doIt('linzi', aTicket(profileOf('linzi')), { ...VERIFY, class: 'complex' }, '2026-03-05')
  expect(refusal('linzi', found, TRIAGE)).toMatchObject(atOnce)
  expect(actsOf(found, act('2026-03-06'), ['handler'], regime('linzi'))).toContain('triage')
  expect(refusal('linzi', found, { do: 'triage', triage: 'explain', ruleCited: '办法第三条' }).ok).toBe(true)
  expect(refusal('linzi', found, { ...TRIAGE, class: 'general' }).ok).toBe(true)
  expect(profileOf('lincang').ticketClasses.filter(({ ledger }) => ledger)).toEqual([])
})

test.each(PLACES)('%s: from receipt to call-back, and nothing after it but that the number is forgotten', (place) => {
  let ticket: Ticket = { ...aTicket(profileOf(place)), contact: { sealed: 'sealed', masked: '100****0001' } }
  for (const handling of [VERIFY, TRIAGE, RECTIFY, ANSWER]) ticket = doIt(place, ticket, handling, '2026-03-06')
  expect(ticket).toMatchObject({ state: 'answered', version: 5, triage: 'immediate', answeredAt: on('2026-03-06') })
  expect(ticket.wakeOn).toBeDefined()
  expect(refusal(place, ticket, ANSWER)).toMatchObject({ refusal: { code: 'E3008' } })
  const closed = doIt(place, ticket, CALL_BACK, '2026-03-09')
  expect(closed).toMatchObject({ state: 'closed', callBack: { outcome: 'reached', at: on('2026-03-09') } })
  expect(closed.wakeOn).toBe('2026-04-09')
  const steps = ['open', 'verify-founded', 'triage-rectify', 'rectify', 'answer', 'call-back']
  expect(closed.history.map(({ command }) => command)).toEqual(steps)
  expect(refusal(place, closed, CALL_BACK)).toMatchObject({ refusal: { code: 'E3022' } })
  expect(escalate(closed, on('2027-03-06'), regime(place))).toBeUndefined()
})

const NOTICE = { year: 2027, document: '试用', published: '2026-11-01', rest: ['2027-01-01'], work: ['2027-01-02', '2027-01-03'] }
const later = { ...calendar, version: 'later', notices: [...calendar.notices, NOTICE] }

test('a provisional clock climbs nothing, is computed anew when the notice is there, and in answering', () => {
  const place = profileOf('lincang')
  const verified = doIt('lincang', aTicket(place, '2026-12-22'), VERIFY, '2026-12-22')
  expect(verified.clock).toMatchObject({ due: '2027-01-12', provisional: true })
  expect(verified.wakeOn).toBe('2027-01-04')
  const looked = escalate(verified, on('2027-01-12'), { profile: place, calendar })
  expect(looked).toMatchObject({ rungs: [], wakeOn: '2027-01-13', clock: { provisional: true } })
  const known = escalate(verified, on('2027-01-08'), { profile: place, calendar: later })
  expect(known).toMatchObject({
    clock: { due: '2027-01-11', provisional: false, calendar: 'later' },
    rungs: ['remind'],
    wakeOn: '2027-01-12',
  })
  const answering = { ...verified, state: 'answering' } as const
  expect(doIt('lincang', answering, ANSWER, '2027-01-05', later).clock).toMatchObject({ due: '2027-01-11', provisional: false })
  expect(civilDate(on('2027-01-05'))).toBe('2027-01-05')
})
