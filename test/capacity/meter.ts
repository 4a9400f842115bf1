import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Result } from '../../shared/domain/result.ts'

export interface Cost {
  readonly calls: number
  /** Calls that write. */
  readonly writes: number
  readonly wcu: number
  readonly rcu: number
}

export const ZERO: Cost = { calls: 0, writes: 0, wcu: 0, rcu: 0 }
export const plus = (a: Cost, b: Cost): Cost => ({
  calls: a.calls + b.calls,
  writes: a.writes + b.writes,
  wcu: a.wcu + b.wcu,
  rcu: a.rcu + b.rcu,
})

/** Does some work, and may note what it costs under a name. */
export type Spend = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** What was asked for; a refusal is a mistake of the measurement. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.refusal)}`)
  return settled.value
}

interface Answer {
  readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[]
}

/** Asks the engine what each call costs, indexes included, and adds it up. */
export function meter(client: DynamoDBClient): { of(work: () => Promise<unknown>): Promise<Cost> } {
  let spent = ZERO
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' }
      const result = await next({ ...args, input } as typeof args)
      const told = (result.output as Answer).ConsumedCapacity
      const units = [told ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
      const writes = /^(Put|Update|Delete|Transact|BatchWrite)/.test(context.commandName ?? '')
      spent = plus(spent, { calls: 1, writes: writes ? 1 : 0, wcu: writes ? units : 0, rcu: writes ? 0 : units })
      return result
    },
    { step: 'initialize', name: 'meter' },
  )
  return {
    async of(work) {
      spent = ZERO
      await work()
      return spent
    },
  }
}
