import type { Input } from '../../shared/contract/routes.ts'
import { civilDate, HOUR_MS } from '../../shared/domain/calendar/civil.ts'
import { isBad, isLevel } from '../../shared/domain/evaluation/level.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { contactOf, isProved } from '../kernel/contact.ts'
import type { Caller, Seal } from '../kernel/ports.ts'
import type { Allowance, Throttle } from '../kernel/throttle.ts'
import { type RatingPorts, type Receipt, recordRating } from './record-rating.ts'
import type { Origin } from './said-rating.ts'
import { visitOf } from './window-visit.ts'

export interface SubmitPorts extends RatingPorts {
  readonly throttle: Throttle
  readonly seal: Seal
}

/**
 * Ratings of one window an hour that name no case: from one network, which a hall is as well, and altogether. Far above
 * what a window can serve; a case of one's own can be rated whatever happens at the window.
 */
export const WINDOW_RATINGS = {
  network: { windowMs: HOUR_MS, most: 60 },
  window: { windowMs: HOUR_MS, most: 200 },
} as const satisfies Record<string, Allowance>

/**
 * A citizen rates a service, or a window, on his own page. Refuses what `recordRating` refuses, E2016 for a sign that is no
 * longer valid, and E4006 when a window is flooded with ratings.
 */
export async function submitRating(input: Input<'submitRating'>, caller: Caller, ports: SubmitPorts): Promise<Result<Receipt>> {
  const now = ports.clock.now()
  const origin = { ...originOf(input, caller, ports), ...identityOf(input, caller, ports) }
  const { rater } = origin
  if ('service' in input.target) return recordRating({ service: input.target.service }, input, origin, ports)
  const visit = await visitOf(input.target.window, rater, now, ports)
  if (!visit.ok) return visit
  const retried = await overMidnight(input.target.window, rater, input.requestKey, ports)
  if (retried) return ok(retried)
  if (!(await mayFlow(visit.value.window, caller, ports)))
    return (await receiptOf(visit.value.id, input.requestKey, ports)) ?? refuse('E4006')
  return recordRating({ visit: visit.value }, input, origin, ports)
}

/** Whether one more rating of a window may come in this hour. */
async function mayFlow(window: string, { address }: Caller, { throttle, clock }: SubmitPorts): Promise<boolean> {
  const now = clock.now()
  const near = address === undefined || (await throttle.take('network', `${window}|${address}`, now, WINDOW_RATINGS.network))
  return near && throttle.take('window', window, now, WINDOW_RATINGS.window)
}

/** How a citizen's own page sends: now, by his account or his device. */
export const originOf = (
  input: { readonly channel: Origin['channel']; readonly requestKey: string; readonly visitor: string },
  caller: Caller,
  { keys, clock }: RatingPorts,
): Origin => ({
  source: 'user',
  channel: input.channel,
  at: clock.now(),
  rater: caller.account ?? keys.hash('visitor', input.visitor),
  requestKey: input.requestKey,
  named: false,
  ...(caller.author ? { author: caller.author } : {}),
})

/**
 * Who says it, as far as he wants that known. A bad rating is named (实名) by a number at which he can be called back and
 * which his account has proved; any other number is a number and no name. Nobody calls back about a rating that is not bad:
 * there the proved account is enough, and no number is kept.
 */
function identityOf(
  { level, named, contact }: Input<'submitRating'>,
  caller: Caller,
  { keys, seal }: SubmitPorts,
): Pick<Origin, 'named' | 'contact'> {
  if (!isLevel(level) || !isBad(level)) return { named: named && caller.phone !== undefined }
  if (contact === undefined) return { named: false }
  return { named: named && isProved(contact, caller, keys), contact: contactOf(contact, seal) }
}

/** A client tries the same request again for at most this long. */
const RETRY_MS = 3_600_000

/** A visit belongs to its day: the same request, tried again after midnight, still has the receipt of the day before. */
async function overMidnight(window: string, rater: string, requestKey: string, ports: RatingPorts): Promise<Receipt | undefined> {
  const now = ports.clock.now()
  if (civilDate(now - RETRY_MS) === civilDate(now)) return undefined
  const visit = await visitOf(window, rater, now - RETRY_MS, ports)
  const kept = visit.ok ? await receiptOf(visit.value.id, requestKey, ports) : undefined
  return kept?.ok ? kept.value : undefined
}

/** What this very request was answered with before, if it was stored. */
async function receiptOf(
  id: string,
  requestKey: string,
  { evaluations, keys }: RatingPorts,
): Promise<Result<Receipt> | undefined> {
  const service = await evaluations.get(id)
  const same = service?.rating?.request === keys.hash('request', requestKey)
  return service?.rating && same ? ok({ fresh: false, service, rating: service.rating }) : undefined
}
