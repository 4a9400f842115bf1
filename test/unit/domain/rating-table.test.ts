import { expect, test } from 'vitest'
import { RATING_TRANSITIONS } from '../../../shared/domain/evaluation/transitions.ts'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'

const STATES = ['awaiting', 'defaulted', 'rated', 'added-to'] as const
const COMMANDS = ['submit-rating', 'add-rating', 'apply-default'] as const

/** What may happen, and why the rest may not: written from the documents, not from the table. */
const ALLOWED = [
  'awaiting submit-rating rated: 一次服务一次评价',
  'defaulted submit-rating rated: 默认评价被真实评价取代，两者都保留',
  'rated add-rating added-to: 追加评价一次，首次评价不变',
  'awaiting apply-default defaulted: 期限内未评价的，默认为基本满意',
]
const FORBIDDEN = [
  'rated submit-rating 已经评价过',
  'rated apply-default 已经评价过',
  'defaulted apply-default 已经记过默认评价',
  'awaiting add-rating 还没有评价',
  'defaulted add-rating 还没有评价',
  'added-to submit-rating 已经评价过',
  'added-to add-rating 已经追加过',
  'added-to apply-default 已经评价过',
]

test('every command in every state does what the list of arrows says, or says why not', () => {
  const seen: string[] = []
  for (const state of STATES) {
    for (const command of COMMANDS) {
      const step = next(RATING_TRANSITIONS, command, state)
      const arrow = ALLOWED.find((line) => line.startsWith(`${state} ${command} `))
      if ('to' in step) {
        expect(arrow).toContain(`${command} ${step.to}:`)
        seen.push(arrow ?? '')
      } else {
        expect(arrow).toBeUndefined()
        const why = FORBIDDEN.find((line) => line.startsWith(`${state} ${command} `))?.split(' ')[2] ?? '?'
        expect(REFUSALS[step.refusal].text).toContain(why)
        expect(REFUSALS[step.refusal].status).toBe(409)
      }
    }
  }
  expect(seen.sort()).toEqual([...ALLOWED].sort())
})

test('the table has these states and commands and no others', () => {
  expect(Object.keys(RATING_TRANSITIONS).sort()).toEqual([...COMMANDS].sort())
  for (const row of Object.values(RATING_TRANSITIONS)) expect(Object.keys(row).sort()).toEqual([...STATES].sort())
})

test('the condition of a write names exactly the states in which its command is legal', () => {
  expect(legalFrom(RATING_TRANSITIONS, 'submit-rating').sort()).toEqual(['awaiting', 'defaulted'])
  expect(legalFrom(RATING_TRANSITIONS, 'apply-default')).toEqual(['awaiting'])
})
