import { applyDefaultRatings } from '../../../functions/evaluation/apply-default-ratings.ts'
import { escalateTickets } from '../../../functions/ticket/escalate-tickets.ts'
import { MINUTE } from '../time.ts'
import { Fault, type Life } from '../weather.ts'
import type { World } from '../world.ts'

export type JobName = 'default' | 'escalate'

async function start(world: World, job: JobName, life: Life | undefined): Promise<boolean> {
  const ports = world.ports(life)
  const clock = job === 'escalate' && world.plant.escalationClock ? world.plant.escalationClock(ports.clock) : ports.clock
  try {
    await (job === 'default' ? applyDefaultRatings(ports) : escalateTickets({ ...ports, clock }))
    return true
  } catch (fault) {
    if (fault instanceof Fault) return false
    throw fault
  }
}

/** One firing of a schedule: sometimes twice at once, sometimes killed midway; after a failure it is tried twice more. */
export async function runJob(world: World, job: JobName, retries = 2): Promise<void> {
  const { random, raw } = world
  const waiting = job === 'default' ? [...raw.evaluations.items].filter(([, { state }]) => state === 'awaiting') : []
  const open = job === 'escalate' ? [...raw.tickets.items].filter(([, { state }]) => state !== 'answered') : []
  const before = { services: new Map(waiting), tickets: new Map(open) }
  const runs = Array.from({ length: random.chance(0.06) ? 2 : 1 }, () =>
    start(world, job, random.chance(0.05) ? { left: random.int(60) } : undefined),
  )
  const done = await Promise.all(runs)
  if (done.includes(true)) world.watch((invariant) => invariant.afterJob?.(world, job, before))
  else if (retries > 0) world.agenda.plan(world.clock.now() + 2 * MINUTE, () => runJob(world, job, retries - 1))
}
