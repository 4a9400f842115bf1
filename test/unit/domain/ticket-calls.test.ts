import { expect, test } from 'vitest'
import { happened } from '../../../shared/domain/statistics/case-counters.ts'
import type { Handling } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { done, MISSED } from '../support/dealt-with.ts'
import { ANSWER, CALL_BACK, CONTACT, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { aTicket, profileOf } from '../support/samples.ts'

const CALL: Handling = { do: 'call' }
const TO_ANSWER = [VERIFY, TRIAGE, RECTIFY, ANSWER] as const
const opened: Ticket = { ...aTicket(profileOf('lincang')), contact: { sealed: 's', masked: '100****0001' } }
const after = (...steps: Handling[]) => done('lincang', opened, '2026-03-04', ...steps)
const lastOf = ({ history }: Ticket) => history.at(-1)?.note.placed

test('what is noted of a call by phone says whether the system put one through since the one before', () => {
  expect(lastOf(after(CONTACT))).toBe(false)
  expect(lastOf(after(CALL, CONTACT))).toBe(true)
  expect(lastOf(after(CALL, CALL, { do: 'attach', attachment: PICTURE }, CONTACT))).toBe(true)
  expect(lastOf(after(CALL, CONTACT, CONTACT))).toBe(false)
  expect(lastOf(after(CALL, { ...CONTACT, method: 'visit' }))).toBeUndefined()
  expect(lastOf(after(CALL, ...TO_ANSWER, CALL_BACK))).toBe(false)
  expect(lastOf(after(...TO_ANSWER, CALL, CALL_BACK))).toBe(true)
  const sent: Handling = { do: 'reassign', reason: '不是本单位', org: 'ORG2', handledIn: ['530902'] }
  expect(lastOf(after(CALL, sent, CONTACT))).toBe(false)
  expect(after(CALL)).toMatchObject({ state: 'received', history: [{}, { command: 'call', by: 'H1', note: {} }] })
  expect(after(CALL).contactedAt).toBeUndefined()
})

test('a call-back that the system did not put through is counted apart, and is a call-back all the same', () => {
  const counted = (...steps: Handling[]) => happened(after(...TO_ANSWER, ...steps)).filter((one) => SHOWN.includes(one))
  expect(counted(CALL_BACK)).toEqual(['reached', 'unplaced'])
  expect(counted(CALL, CALL_BACK)).toEqual(['reached'])
  expect(counted({ ...CALL_BACK, method: 'visit' })).toEqual(['reached'])
  expect(counted(MISSED, CALL, CALL_BACK)).toEqual(['reached'])
  expect(counted(CALL, MISSED, CALL, MISSED, CALL, MISSED)).toEqual(['unreachable'])
  expect(counted(CALL, MISSED, MISSED, CALL, MISSED)).toEqual(['unreachable', 'unplaced'])
  expect(counted(CALL_BACK, { do: 'reopen', reason: '没有改' })).toEqual([])
})

test('what the citizen says himself is counted apart from what is noted from a call', () => {
  const noted = { ...CALL_BACK, satisfaction: 'satisfied' } as const
  const said: Handling = { do: 'rate-answer', satisfaction: 'unsatisfied' }
  const counted = (...steps: Handling[]) => happened(after(...TO_ANSWER, ...steps)).filter((one) => SAID.includes(one))
  expect(counted(noted)).toEqual(['satisfied'])
  expect(counted(noted, said)).toEqual(['unsatisfied', 'saidHimself'])
  const again = [{ do: 'reopen', reason: '没有改' }, RECTIFY, ANSWER] as const
  expect(counted(said, ...again, noted)).toEqual(['unsatisfied', 'satisfied', 'saidHimself'])
})

const PICTURE = { id: 'p', name: '叫号记录', type: 'image/png', bytes: 1, hash: 'h' } as const
const SHOWN: readonly string[] = ['reached', 'unreachable', 'unplaced', 'nobody']
const SAID: readonly string[] = ['satisfied', 'fair', 'unsatisfied', 'saidHimself']
