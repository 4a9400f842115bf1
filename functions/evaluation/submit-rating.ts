import type { Input } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { checkRating, type Rating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Directory } from '../directory/ports.ts'
import type { Caller, Clock, Keys, Rules } from '../kernel/ports.ts'
import type { EvaluationStore } from './ports.ts'
import { visitOf } from './window-visit.ts'

export interface SubmitPorts {
  readonly evaluations: EvaluationStore
  readonly directory: Directory
  readonly rules: Rules
  readonly keys: Keys
  readonly clock: Clock
}

/** `fresh`: stored now. Otherwise the same request was stored before, and this is its receipt again. */
export interface Receipt {
  readonly fresh: boolean
  readonly service: Service
  readonly rating: Rating
}

/**
 * A citizen rates a service, or a window. One service carries one rating: decided by one conditional write, whatever
 * races. Refuses E2001 (already rated; the rating that stands is told to its own rater only), E2002, E2003, E2004–E2007.
 */
export async function submitRating(input: Input<'submitRating'>, caller: Caller, ports: SubmitPorts): Promise<Result<Receipt>> {
  const now = ports.clock.now()
  const checked = checkRating(input, ports.rules.dictionary)
  if (!checked.ok) return checked
  const rater = caller.account ?? ports.keys.hash('visitor', input.visitor)
  const visit = 'window' in input.target ? await visitOf(input.target.window, rater, now, ports) : undefined
  if (visit && !visit.ok) return visit
  const id = visit ? visit.value.id : 'service' in input.target ? input.target.service : ''
  const request = ports.keys.hash('request', input.requestKey)
  const retried = 'window' in input.target ? await overMidnight(input.target.window, rater, request, ports) : undefined
  if (retried) return ok(retried)
  const rating: Rating = {
    ...checked.value,
    receipt: ports.keys.receipt(ports.rules.profile.receiptPrefix, now, id, request),
    dictionary: ports.rules.dictionary.version,
    at: now,
    source: 'user',
    pf: input.pf,
    named: input.named && caller.phone !== undefined,
    rater,
    request,
  }
  const written = visit ? await addVisit(visit.value, rating, ports) : await ports.evaluations.submit(id, rating, civilDate(now))
  if (written.done) return ok({ fresh: true, service: written.service, rating })
  return standing(written.standing, rating, civilDate(now))
}

/** A client tries the same request again for at most this long. */
const RETRY_MS = 3_600_000

/** A visit belongs to its day: the same request, tried again after midnight, still has the receipt of the day before. */
async function overMidnight(window: string, rater: string, request: string, ports: SubmitPorts): Promise<Receipt | undefined> {
  const now = ports.clock.now()
  if (civilDate(now - RETRY_MS) === civilDate(now)) return undefined
  const visit = await visitOf(window, rater, now - RETRY_MS, ports)
  const service = visit.ok ? await ports.evaluations.get(visit.value.id) : undefined
  return service?.rating?.request === request ? { fresh: false, service, rating: service.rating } : undefined
}

async function addVisit(visit: Service, rating: Rating, { evaluations }: SubmitPorts) {
  const service: Service = { ...visit, state: 'rated', rating }
  const outcome = await evaluations.add(service)
  return outcome.added ? ({ done: true, service } as const) : ({ done: false, standing: outcome.standing } as const)
}

function standing(service: Service | undefined, mine: Rating, today: string): Result<Receipt> {
  if (!service) return refuse('E2002')
  const stands = service.rating
  if (!stands) return today > service.ratableUntil ? refuse('E2003', { ratableUntil: service.ratableUntil }) : refuse('E1006')
  if (stands.request === mine.request && stands.rater === mine.rater && stands.level === mine.level) {
    return ok({ fresh: false, service, rating: stands })
  }
  return stands.rater === mine.rater ? refuse('E2001', { receipt: stands.receipt, level: stands.level }) : refuse('E2001')
}
