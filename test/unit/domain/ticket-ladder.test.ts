import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { awaitedClock } from '../../../shared/domain/ticket/clock.ts'
import { escalate } from '../../../shared/domain/ticket/escalate.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { doIt, regime } from '../support/doing.ts'
import { ANSWER, LEDGER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, profileOf } from '../support/samples.ts'

test('a longer limit begins its ladder anew; an unchanged one keeps what was climbed', () => {
  const verified = doIt('linzi', aTicket(profileOf('linzi')), VERIFY, '2026-03-03')
  const reminded = escalate(verified, on('2026-03-08'), { profile: profileOf('linzi'), calendar })
  expect(reminded?.rungs).toEqual(['remind'])
  if (!reminded) return
  expect(doIt('linzi', reminded, TRIAGE, '2026-03-08').rungs).toEqual(['remind'])
  expect(doIt('linzi', reminded, { ...LEDGER, class: 'complex' }, '2026-03-08')).toMatchObject({
    rungs: [],
    wakeOn: '2026-03-16',
  })
})

test('first contact has its own ladder; the one of the next limit begins when it was made', () => {
  const linzi = { profile: profileOf('linzi'), calendar }
  const ticket: Ticket = { ...aTicket(linzi.profile), contact: { sealed: 's', masked: '100****0001' } }
  const late = escalate(ticket, on('2026-03-05'), linzi)
  expect(late?.rungs).toEqual(['remind'])
  if (!late) return
  const call = { do: 'contact', method: 'phone', words: '问了经过' } as const
  expect(doIt('linzi', late, { ...call, reached: false }, '2026-03-05').rungs).toEqual(['remind'])
  const reached = doIt('linzi', late, { ...call, reached: true }, '2026-03-05')
  expect(reached).toMatchObject({ rungs: [], wakeOn: '2026-03-08', contactedAt: on('2026-03-05') })
  expect(escalate(reached, on('2026-03-07'), linzi)).toBeUndefined()
  expect(escalate(reached, on('2026-03-08'), linzi)?.rungs).toEqual(['remind'])
})

test('a unit to which a ticket was sent on has first contact from that day, but never beyond the legal limit', () => {
  const linzi = { profile: profileOf('linzi'), calendar }
  const move = { do: 'reassign', reason: '由它办理', org: 'ORG2', handledIn: [] } as const
  const moved = doIt('linzi', aTicket(linzi.profile), move, '2026-03-06')
  expect(moved).toMatchObject({ org: 'ORG2', rungs: [], wakeOn: '2026-03-06' })
  expect(awaitedClock(moved, linzi.profile, calendar)).toMatchObject({ rule: 'first-contact', due: '2026-03-06' })
  const late = doIt('linzi', aTicket(linzi.profile), move, '2026-03-12')
  expect(awaitedClock(late, linzi.profile, calendar)).toMatchObject({ rule: 'rectification-general', due: '2026-03-10' })
})

test.each(PLACES)('%s: who was not called back is escalated over the call-back limit', (place) => {
  let ticket = aTicket(profileOf(place))
  for (const handling of [VERIFY, TRIAGE, RECTIFY, ANSWER]) ticket = doIt(place, ticket, handling, '2026-03-06')
  const due = awaitedClock(ticket, profileOf(place), calendar)
  expect(due).toMatchObject({ rule: 'call-back', from: '2026-03-06' })
  for (let day = '2026-03-07'; day < '2026-04-30'; day = addDays(day, 1)) {
    const after = escalate(ticket, on(day), regime(place))
    if (after && after.rungs.length > ticket.rungs.length && after.rungs.length > 1) expect(day > (due?.due ?? '')).toBe(true)
    ticket = after ?? ticket
  }
  expect(ticket.rungs).toEqual(['remind', 'handler', 'lead', 'bureau', 'supervision'])
})

test('two looks on one day climb one rung, even when the ticket was handled in between', () => {
  const place = profileOf('linzi')
  const verified = doIt('linzi', aTicket(place), VERIFY, '2026-03-03')
  const climbed = escalate(verified, on('2026-03-20'), { profile: place, calendar })
  expect(climbed?.rungs).toEqual(['remind'])
  if (!climbed) return
  const handled = doIt('linzi', climbed, TRIAGE, '2026-03-20')
  expect(handled.wakeOn).toBe('2026-03-20')
  expect(escalate(handled, on('2026-03-20', '23:00:00'), { profile: place, calendar })).toMatchObject({
    rungs: ['remind'],
    wakeOn: '2026-03-21',
  })
  expect(escalate(handled, on('2026-03-21', '00:10:00'), { profile: place, calendar })?.rungs).toEqual(['remind', 'handler'])
})

test.each([
  // First contact on Tuesday 3 March itself.
  ['linzi', ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-08']],
  // First contact within one working day of it.
  ['lincang', ['2026-03-03', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-11']],
] as const)('%s: a ticket nobody touches climbs the ladder day by day', (id, days) => {
  const place = profileOf(id)
  let ticket = aTicket(place)
  const climbed: string[] = []
  for (let day = '2026-03-03'; day < '2026-05-01'; day = addDays(day, 1)) {
    const after = escalate(ticket, on(day), { profile: place, calendar })
    if (after && after.rungs.length > ticket.rungs.length) climbed.push(day)
    ticket = after ?? ticket
  }
  expect(climbed).toEqual(days)
  expect(ticket.rungs).toEqual(['remind', 'handler', 'lead', 'bureau', 'supervision'])
  expect(ticket.wakeOn).toBeUndefined()
})
