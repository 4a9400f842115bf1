import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Cursors } from '../kernel/due-work.ts'
import type { Clock } from '../kernel/ports.ts'
import type { Deliveries } from './ports.ts'

export interface RetryPorts {
  readonly deliveries: Deliveries
  /** The heartbeat of the job is all that is kept there. */
  readonly cursors: Cursors
  readonly clock: Clock
}

/** Most that one run brings up: what is beyond it is still due at the next run, minutes later. */
export const MOST_A_RUN = 2_000

/**
 * Brings up every waiting delivery whose next try is due, oldest first; the stream carries it to its consumer. Work is in
 * proportion to what is due, and two runs at once bring up nothing twice.
 */
export async function retryDeliveries({ deliveries, cursors, clock }: RetryPorts): Promise<{ looked: number; changed: number }> {
  const now = clock.now()
  let looked = 0
  let changed = 0
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    let left = MOST_A_RUN / DUE_SHARDS
    for await (const id of deliveries.due(now, shard)) {
      if (left-- <= 0) break
      looked += 1
      if (await deliveries.retry(id, now)) changed += 1
    }
  }
  await cursors.write('retry-deliveries', civilDate(now))
  return { looked, changed }
}
