import { expect, test } from 'vitest'
import { hasDynoxide } from '../contract/support/engines.ts'
import { capacity, excesses } from './run.ts'

test.runIf(hasDynoxide)('every use case keeps within its capacity', async () => {
  expect(excesses(await capacity())).toEqual([])
})
