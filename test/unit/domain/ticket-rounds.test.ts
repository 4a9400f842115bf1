import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { caseFigures } from '../../../shared/domain/statistics/case-figures.ts'
import { add, ticketCounts } from '../../../shared/domain/statistics/counters.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { actOf, done } from '../support/dealt-with.ts'
import { ANSWER, CALL_BACK, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { aTicket, profileOf } from '../support/samples.ts'

const linzi = (): Ticket => ({ ...aTicket(profileOf('linzi')), named: true, contact: { sealed: 's', masked: '100****0001' } })
const of = (...tickets: Ticket[]) => caseFigures(tickets.map(ticketCounts).reduce(add, {}), 'rating')

test('what the citizen says of it counts, and goes on counting when it is done again', () => {
  const say = (satisfaction: 'satisfied' | 'fair' | 'unsatisfied') =>
    done('linzi', linzi(), '2026-03-05', VERIFY, TRIAGE, RECTIFY, ANSWER, { ...CALL_BACK, satisfaction })
  const all = [say('satisfied'), say('fair'), say('unsatisfied')]
  expect(of(...all).satisfaction).toMatchObject({ numerator: 2, denominator: 3 })
  const again = done('linzi', say('unsatisfied'), '2026-03-06', { do: 'reopen', reason: '没有改' })
  expect(of(again)).toMatchObject({ unsatisfied: 1, answered: 0, reached: 0, rectified: 0, founded: 1, open: 1 })
})

test('neither doing again nor a correction makes a late answer one on time, or takes back that somebody was not satisfied', () => {
  const said = (satisfaction: 'satisfied' | 'unsatisfied') => ({ ...CALL_BACK, satisfaction })
  const late = done('linzi', linzi(), '2026-03-30', VERIFY, TRIAGE, RECTIFY, ANSWER, said('unsatisfied'))
  const stands = { answered: 1, onTime: 0, late: 1, unsatisfied: 1 }
  expect(of(late)).toMatchObject({ ...stands, satisfied: 0 })
  const again = done('linzi', late, '2026-03-31', { do: 'reopen', reason: '没有改' }, RECTIFY, ANSWER, said('satisfied'))
  const both = { ...stands, satisfied: 1, satisfaction: { numerator: 1, denominator: 2 } }
  expect(of(again)).toMatchObject(both)
  const correct: Handling = { do: 'correct', finding: 'founded', reason: '复核' }
  const corrected = done('linzi', again, '2026-04-01', correct, TRIAGE, RECTIFY, ANSWER)
  expect(of(corrected)).toMatchObject(both)
  const lying = done('linzi', linzi(), '2026-03-05', VERIFY, TRIAGE)
  expect(of(done('linzi', lying, '2026-03-10', correct, TRIAGE, RECTIFY, ANSWER))).toMatchObject({ onTime: 1 })
  const past = done('linzi', lying, '2026-03-11', correct)
  expect(of(done('linzi', past, '2026-03-11', TRIAGE, RECTIFY, ANSWER))).toMatchObject({ onTime: 0, late: 1 })
  const merge = { do: 'merge', ticket: 'x' } as const
  expect(handle(past, merge, actOf(merge, '2026-03-11'), { profile: profileOf('linzi'), calendar })).toMatchObject({
    refusal: { code: 'E3067' },
  })
})
