import type { BacklogAlarm } from '../../shared/contract/alarms.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { Clock } from '../kernel/ports.ts'

/** Waiting longer than this is more than a hiccup of the other side, in milliseconds. */
export const LONG_WAIT_MS = 3_600_000

const ENOUGH = 200

/** What of the exchange upwards has come to a stop by now: something lies parked, or has waited for more than an hour. */
export async function watchBacklog({ deliveries, clock }: { deliveries: Deliveries; clock: Clock }): Promise<BacklogAlarm[]> {
  const { parked, oldest } = await deliveries.backlog('superior', ENOUGH)
  const alarms: BacklogAlarm[] = parked > 0 ? ['superior-parked'] : []
  if (oldest !== undefined && clock.now() - oldest > LONG_WAIT_MS) alarms.push('superior-behind')
  return alarms
}
