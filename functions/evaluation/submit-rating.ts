import type { Input } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Caller } from '../kernel/ports.ts'
import { type Origin, type RatingPorts, type Receipt, recordRating } from './record-rating.ts'
import { visitOf } from './window-visit.ts'

export type { Receipt } from './record-rating.ts'
export type SubmitPorts = RatingPorts

/**
 * A citizen rates a service, or a window, on his own page. Refuses what `recordRating` refuses, and E2016 for a sign that
 * is no longer valid.
 */
export async function submitRating(input: Input<'submitRating'>, caller: Caller, ports: SubmitPorts): Promise<Result<Receipt>> {
  const now = ports.clock.now()
  const origin = originOf(input, input.named, caller, ports)
  const { rater } = origin
  if ('service' in input.target) return recordRating({ service: input.target.service }, input, origin, ports)
  const visit = await visitOf(input.target.window, rater, now, ports)
  if (!visit.ok) return visit
  const retried = await overMidnight(input.target.window, rater, input.requestKey, ports)
  return retried ? ok(retried) : recordRating({ visit: visit.value }, input, origin, ports)
}

/** How a citizen's own page sends: now, by his account or his device, named only when he has proved a phone. */
export const originOf = (
  input: { readonly channel: Origin['channel']; readonly requestKey: string; readonly visitor: string },
  named: boolean,
  caller: Caller,
  { keys, clock }: SubmitPorts,
): Origin => ({
  source: 'user',
  channel: input.channel,
  at: clock.now(),
  rater: caller.account ?? keys.hash('visitor', input.visitor),
  requestKey: input.requestKey,
  named: named && caller.phone !== undefined,
  ...(caller.author ? { author: caller.author } : {}),
})

/** A client tries the same request again for at most this long. */
const RETRY_MS = 3_600_000

/** A visit belongs to its day: the same request, tried again after midnight, still has the receipt of the day before. */
async function overMidnight(window: string, rater: string, requestKey: string, ports: SubmitPorts): Promise<Receipt | undefined> {
  const now = ports.clock.now()
  if (civilDate(now - RETRY_MS) === civilDate(now)) return undefined
  const visit = await visitOf(window, rater, now - RETRY_MS, ports)
  const service = visit.ok ? await ports.evaluations.get(visit.value.id) : undefined
  const request = ports.keys.hash('request', requestKey)
  return service?.rating?.request === request ? { fresh: false, service, rating: service.rating } : undefined
}
