import { expect, test } from 'vitest'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import {
  isPending,
  REVIEW_STATES,
  REVIEW_TRANSITIONS,
  type ReviewCommand,
  type ReviewState,
} from '../../../shared/domain/review/transitions.ts'
import { next } from '../../../shared/domain/table.ts'
import { reviewArrows } from '../../harness/procedures.ts'

/** What a person is told who wants something else there. */
const TOLD: Readonly<Record<ReviewState, string>> = {
  filed: '等第一位复核人员',
  'first-opinion': '等第二位复核人员',
  split: '意见不一',
  decided: '异议期还没有过',
  objected: '有异议',
  final: '已经终结',
  withdrawn: '已经撤回',
}

const commands = Object.keys(REVIEW_TRANSITIONS) as ReviewCommand[]
const drawn = (state: ReviewState, command: ReviewCommand) =>
  reviewArrows.find(([from, by]) => from === state && by === command)?.[2]

test('every command in every state leads where the drawing says, or is refused by what the review waits for', () => {
  for (const state of REVIEW_STATES) {
    for (const command of commands) {
      const step = next(REVIEW_TRANSITIONS, command, state)
      const to = drawn(state, command)
      if (to) expect(step, `${command} in ${state}`).toEqual({ to })
      else expect('refusal' in step && REFUSALS[step.refusal].text, `${command} in ${state}`).toContain(TOLD[state])
    }
  }
})

test('each row names every state, and every command has an arrow', () => {
  for (const row of Object.values(REVIEW_TRANSITIONS)) expect(Object.keys(row).sort()).toEqual([...REVIEW_STATES].sort())
  expect(new Set(reviewArrows.map(([, command]) => command))).toEqual(new Set(commands))
})

test('nothing leads out of an end, and from everywhere else an end can be reached', () => {
  const ends = REVIEW_STATES.filter((state) => !isPending({ state }))
  expect(ends).toEqual(['final', 'withdrawn'])
  for (const [from] of reviewArrows) expect(ends).not.toContain(from)
  const reaches = (state: ReviewState, seen: readonly ReviewState[] = []): boolean =>
    ends.includes(state) ||
    reviewArrows.some(([from, , to]) => from === state && !seen.includes(to) && reaches(to, [...seen, state]))
  for (const state of REVIEW_STATES) expect(reaches(state), state).toBe(true)
})

test('every way to an outcome passes two opinions', () => {
  const without = reviewArrows.filter(([, command]) => command !== 'give-first')
  const open = new Set<ReviewState>(['filed'])
  for (const _ of REVIEW_STATES) for (const [from, , to] of without) if (open.has(from)) open.add(to)
  expect([...open].sort()).toEqual(['filed', 'withdrawn'])
})
