import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { actsOf, STAFF_ACTS, type StaffAct } from '../../../shared/domain/ticket/acts.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, anyHandling, CALL_BACK, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, profileOf } from '../support/samples.ts'

const EVERYBODY = ['handler', 'lead', 'admin']
const act = { by: 'H1', at: on('2026-03-04') }
const reachable: Partial<Ticket> = { contact: { sealed: 'sealed', masked: '100****0001' } }

test.each(PLACES)('%s: whatever the rules would take is offered, whatever was done before', (place) => {
  const regime = { profile: profileOf(place), calendar }
  const isStaff = (kind: string): kind is StaffAct => (STAFF_ACTS as readonly string[]).includes(kind)
  fc.assert(
    fc.property(fc.array(anyHandling, { maxLength: 12 }), fc.boolean(), anyHandling, (before, called, then) => {
      let ticket: Ticket = { ...aTicket(regime.profile), ...(called ? reachable : {}) }
      for (const handling of before) {
        const done = handle(ticket, handling, act, regime)
        if (done.ok) ticket = done.value
      }
      const offered = actsOf(ticket, act, EVERYBODY, regime)
      if (isStaff(then.do) && handle(ticket, then, act, regime).ok) expect(offered).toContain(then.do)
    }),
  )
})

test.each(PLACES)('%s: what a handler sees on the way, station by station', (place) => {
  const regime = { profile: profileOf(place), calendar }
  let ticket: Ticket = { ...aTicket(regime.profile), ...reachable }
  const seen = [actsOf(ticket, act, ['handler'], regime)]
  for (const handling of [VERIFY, TRIAGE, RECTIFY, ANSWER, CALL_BACK]) {
    const done = handle(ticket, handling, act, regime)
    if (!done.ok) throw new Error(done.refusal.code)
    ticket = done.value
    seen.push(actsOf(ticket, act, ['handler'], regime))
  }
  const extension = place === 'lincang' ? ['ask-extension'] : []
  expect(seen).toEqual([
    ['verify', 'contact', 'dispute', 'merge'],
    ['triage', 'contact', 'merge'],
    ['rectify', 'contact', ...extension],
    ['answer', 'contact'],
    ['call-back'],
    [],
  ])
})

test('nobody is offered what belongs to another role', () => {
  const regime = { profile: profileOf('lincang'), calendar }
  const ticket = aTicket(regime.profile)
  expect(actsOf(ticket, act, ['staff', 'operator', 'reviewer'], regime)).toEqual([])
  expect(actsOf(ticket, act, ['lead'], regime)).toContain('assign')
  expect(actsOf(ticket, act, ['handler'], regime)).not.toContain('assign')
  expect(actsOf(ticket, act, ['admin'], regime)).toEqual(['reassign'])
})
