import { clientFor, hasDynoxide, startDynoxide } from '../contract/support/engines.ts'
import budgets from './budgets.json' with { type: 'json' }
import { measure } from './measure.ts'
import { type Cost, meter } from './meter.ts'
import { buildScene } from './scene.ts'

const UNITS = ['calls', 'writes', 'wcu', 'rcu'] as const

/** What is over its budget, in words. */
export const excesses = (costs: Readonly<Record<string, Cost>>): string[] =>
  Object.entries(budgets).flatMap(([name, budget]) =>
    UNITS.flatMap((unit) => {
      const spent = costs[name]?.[unit] ?? Number.POSITIVE_INFINITY
      return spent > budget[unit] ? [`${name}: ${spent} ${unit}, budget ${budget[unit]}`] : []
    }),
  )

/** Capacity units of each use case from the engine that counts indexes rightly. */
export async function capacity(): Promise<Record<string, Cost>> {
  const engine = await startDynoxide()
  const client = clientFor(engine.endpoint)
  try {
    return await measure(await buildScene(client), meter(client))
  } finally {
    client.destroy()
    await engine.stop()
  }
}

async function main(): Promise<void> {
  if (!hasDynoxide) {
    console.log('Capacity is counted by an engine that exists for linux-x64; nothing was measured here.')
    console.log('{}')
    return
  }
  const costs = await capacity()
  console.log('Units as counted by dynoxide, indexes included; the directory was read before.')
  console.table(costs)
  const over = excesses(costs)
  for (const line of over) console.log(line)
  console.log(JSON.stringify(costs))
  if (over.length > 0) process.exitCode = 1
}

if (import.meta.main) await main()
