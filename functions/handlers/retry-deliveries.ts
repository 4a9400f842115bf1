import { retryDeliveries } from '../delivery/retry-deliveries.ts'
import { watchBacklog } from '../superior/watch-backlog.ts'
import { basics, log } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { job } from './parts/job.ts'
import { cursors } from './parts/stores.ts'

/** Tries again what could not be delivered and is due; what stays undelivered is a line that an alarm looks for. */
export const handler = job(async () => {
  const ports = { ...basics(), deliveries: deliveries(), cursors: cursors() }
  const done = await retryDeliveries(ports)
  for (const alarm of await watchBacklog(ports)) log({ level: 'warn', alarm })
  return done
})
