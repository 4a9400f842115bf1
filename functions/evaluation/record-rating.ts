import { civilDate, DAY_MS } from '../../shared/domain/calendar/civil.ts'
import { AHEAD_MS } from '../../shared/domain/device/pace.ts'
import { isBad } from '../../shared/domain/evaluation/level.ts'
import type { Rating, RatingInput } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Keys, Rules } from '../kernel/ports.ts'
import type { EvaluationStore } from './ports.ts'
import { type Origin, saidRating } from './said-rating.ts'

export interface RatingPorts {
  readonly evaluations: EvaluationStore
  readonly directory: Directory
  readonly rules: Rules
  readonly keys: Keys
  readonly clock: Clock
}

/** A service that exists, or a visit that begins with its rating. */
export type Rated = { readonly service: string } | { readonly visit: Service }

/** `fresh`: stored now. Otherwise the same request was stored before, and this is its receipt again. */
export interface Receipt {
  readonly fresh: boolean
  readonly service: Service
  readonly rating: Rating
}

/**
 * Records one rating, however it came in: one conditional write, whatever races. Refuses E2001 (already rated; the rating
 * that stands is told to its own rater only), E2002, E2003, E2004–E2007, E2015 (a channel the place does not have), E2017
 * (made before the service). One made this moment, for a service a few seconds ahead of our clock, is to be sent again (E1006);
 * so is for a day what a device gave minutes before the service, since either clock may be wrong: no time is ever shifted.
 */
export async function recordRating(
  target: Rated,
  said: RatingInput,
  origin: Origin,
  ports: RatingPorts,
): Promise<Result<Receipt>> {
  const { rules, keys, clock } = ports
  const checked = saidRating(said, origin, ports)
  if (!checked.ok) return checked
  const id = 'visit' in target ? target.visit.id : target.service
  const day = civilDate(origin.at)
  if ('visit' in target && day > target.visit.ratableUntil) return refuse('E2003', { ratableUntil: target.visit.ratableUntil })
  const now = clock.now()
  const rating: Rating = {
    ...checked.value,
    receipt: keys.receipt(rules.profile.receiptPrefix, origin.at, id, checked.value.request),
    source: origin.source,
    ...calledAs(checked.value, origin),
    rater: origin.rater,
    ...(origin.recordedBy ? { recordedBy: origin.recordedBy } : {}),
    ...(origin.at === now ? {} : { receivedAt: now }),
  }
  const also = origin.author && rating.text !== '' ? { author: origin.author } : {}
  const written =
    'visit' in target
      ? await addVisit({ ...target.visit, ...also }, rating, ports)
      : await ports.evaluations.submit(id, rating, day, also)
  if (written.done) return ok({ fresh: true, service: written.service, rating })
  return standing(written.standing, rating, day)
}

/**
 * A bad rating is named (实名) by a number at which its rater can be called back, whatever the channel; without one nobody could, and it
 * is anonymous. Nobody calls back about one that is not bad: it keeps no number.
 */
function calledAs({ level }: Pick<Rating, 'level'>, { named, contact }: Origin): Pick<Rating, 'named' | 'contact'> {
  if (!isBad(level)) return { named }
  return contact ? { named, contact } : { named: false }
}

async function addVisit(visit: Service, rating: Rating, { evaluations }: RatingPorts) {
  const service: Service = { ...visit, state: 'rated', rating }
  const outcome = await evaluations.add(service)
  return outcome.added ? ({ done: true, service } as const) : ({ done: false, standing: outcome.standing } as const)
}

function standing(service: Service | undefined, mine: Rating, day: string): Result<Receipt> {
  if (!service) return refuse('E2002')
  const stands = service.rating
  if (!stands && mine.at < service.servedAt) return refuse(clocksDiffer(service, mine) ? 'E1006' : 'E2017')
  if (!stands) return day > service.ratableUntil ? refuse('E2003', { ratableUntil: service.ratableUntil }) : refuse('E1006')
  if (stands.request === mine.request && stands.rater === mine.rater && stands.level === mine.level) {
    return ok({ fresh: false, service, rating: stands })
  }
  return stands.rater === mine.rater ? refuse('E2001', { receipt: stands.receipt, level: stands.level }) : refuse('E2001')
}

/** A rating that seems to be made before its service, where only the clocks may differ. */
const clocksDiffer = ({ servedAt }: Service, { at, receivedAt, source }: Rating): boolean =>
  receivedAt === undefined || (source === 'device' && servedAt - at <= AHEAD_MS && receivedAt < at + DAY_MS)
