import type { Deliveries } from '../delivery/ports.ts'
import type { Clock } from '../kernel/ports.ts'

/** What a person has to hear of. These words stand in the log and the alarms look for them. */
export const BACKLOG_ALARMS = ['superior-parked', 'superior-behind'] as const
export type BacklogAlarm = (typeof BACKLOG_ALARMS)[number]

/** Waiting longer than this is more than a hiccup of the other side, in milliseconds. */
export const LONG_WAIT_MS = 3_600_000

const ENOUGH = 200

/** What of the exchange upwards has come to a stop by now: something lies parked, or has waited for more than an hour. */
export async function watchBacklog({ deliveries, clock }: { deliveries: Deliveries; clock: Clock }): Promise<BacklogAlarm[]> {
  const { parked, oldest } = await deliveries.backlog('superior', ENOUGH)
  const behind = oldest !== undefined && clock.now() - oldest > LONG_WAIT_MS
  return [...(parked > 0 ? [BACKLOG_ALARMS[0]] : []), ...(behind ? [BACKLOG_ALARMS[1]] : [])]
}
