import { expect, test } from 'vitest'
import { hasDynoxide } from '../contract/support/engines.ts'
import budgets from './budgets.json' with { type: 'json' }
import { capacity, excesses } from './run.ts'

/** Steps of a case and of a review: each is one conditional write, whatever else it reads. */
const STEPS = [
  ...['assign', 'contact', 'dispute', 'decide-dispute', 'verify', 'triage', 'ask-extension', 'decide-extension', 'rectify'],
  ...['answer', 'rate-answer', 'reopen', 'call-back', 'close-anonymous', 'merge', 'absorb', 'attach-picture'],
  ...['file-appeal', 'give-opinion', 'object', 'rule-objection', 'conclude-review', 'dispute-verification', 'settle-review'],
  ...['propose', 'decide-approval', 'escalate', 'recompute', 'forget-number', 'escalate-review', 'escalate-protection'],
]

test.runIf(hasDynoxide)('every use case keeps within its capacity', async () => {
  const costs = await capacity()
  expect(excesses(costs)).toEqual([])
  expect(Object.keys(costs).sort()).toEqual(Object.keys(budgets).sort())
  for (const step of STEPS) expect({ step, writes: costs[step]?.writes }).toEqual({ step, writes: 1 })
})
