import { retryDeliveries } from '../../../functions/delivery/retry-deliveries.ts'
import { applyDefaultRatings } from '../../../functions/evaluation/apply-default-ratings.ts'
import { concludeReviews } from '../../../functions/review/conclude-reviews.ts'
import { escalateTickets } from '../../../functions/ticket/escalate-tickets.ts'
import { isPending } from '../../../shared/domain/review/transitions.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isOpen } from '../../../shared/domain/ticket/transitions.ts'
import type { Before } from '../invariants/index.ts'
import type { JobName } from '../plant.ts'
import { MINUTE } from '../time.ts'
import { Fault, type Life } from '../weather.ts'
import type { World } from '../world.ts'

export type { JobName }

const JOBS = { default: applyDefaultRatings, escalate: escalateTickets, conclude: concludeReviews }

async function start(world: World, job: JobName, life: Life | undefined): Promise<boolean> {
  const ports = world.ports(life)
  const clock = world.plant.clock ? world.plant.clock(job, ports.clock) : ports.clock
  try {
    await JOBS[job]({ ...ports, clock })
    return true
  } catch (fault) {
    if (fault instanceof Fault) return false
    throw fault
  }
}

/** Brings up the messages that wait; when it fails, the next one does. */
export async function retryMessages(world: World): Promise<void> {
  try {
    await retryDeliveries(world.ports())
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
  }
}

/** Whether a number is kept with it. */
const isCallable = ({ contact }: Ticket): boolean => contact !== undefined && 'sealed' in contact

/** What a job is to look at, as it is before it runs. */
function waitingFor(job: JobName, { raw }: World): Before {
  const kept = <T>(own: JobName, items: Map<string, T>, waits: (item: T) => boolean) =>
    new Map(job === own ? [...items].filter(([, item]) => waits(item)) : [])
  return {
    services: kept('default', raw.evaluations.items, ({ state }) => state === 'awaiting'),
    tickets: kept('escalate', raw.tickets.items, (ticket) => isOpen(ticket) || isCallable(ticket)),
    reviews: kept('conclude', raw.reviews.items, isPending),
  }
}

/** One firing of a schedule: sometimes twice at once, sometimes killed midway; after a failure it is tried twice more. */
export async function runJob(world: World, job: JobName, retries = 2): Promise<void> {
  const { random } = world
  const before = waitingFor(job, world)
  const runs = Array.from({ length: random.chance(0.06) ? 2 : 1 }, () =>
    start(world, job, random.chance(0.05) ? { left: random.int(60) } : undefined),
  )
  const done = await Promise.all(runs)
  if (done.includes(true)) world.watch('afterJob', (invariant) => invariant.afterJob?.(world, job, before))
  else if (retries > 0) world.agenda.plan(world.clock.now() + 2 * MINUTE, () => runJob(world, job, retries - 1))
}
