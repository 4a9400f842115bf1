import { retryDeliveries } from '../delivery/retry-deliveries.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, deliveries } from './parts/stores.ts'

/** Tries again what could not be delivered and is due. */
export const handler = job(() => retryDeliveries({ ...basics(), deliveries: deliveries(), cursors: cursors() }))
