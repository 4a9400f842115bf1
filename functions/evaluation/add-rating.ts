import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { mayAdd } from '../../shared/domain/evaluation/adding.ts'
import type { AddedRating, RatingInput } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { profileOf } from '../kernel/ports.ts'
import type { RatingPorts } from './record-rating.ts'
import { type Origin, saidRating } from './said-rating.ts'

/** The service that was rated; with the receipt of its rating anyone may add who holds both. */
export interface AddTarget {
  readonly service: string
  readonly receipt?: string | undefined
}

/** `fresh`: stored now. Otherwise the same request was stored before. */
export interface AddedReceipt {
  readonly fresh: boolean
  readonly service: Service
  readonly added: AddedRating
}

/**
 * Adds to a rating once (追加评价), by whoever made it; the first rating stands as it is. One conditional write. Refuses
 * E2002, E2004–E2007, E2013 (not rated), E2014 (added before), E2015, E2018 (somebody else's), E2019 (too late).
 */
export async function addRating(
  target: AddTarget,
  said: RatingInput,
  origin: Origin,
  ports: RatingPorts,
): Promise<Result<AddedReceipt>> {
  const { rules, evaluations } = ports
  const checked = saidRating(said, origin, ports)
  if (!checked.ok) return checked
  const added = checked.value
  const service = await evaluations.get(target.service)
  if (!service) return refuse('E2002')
  if (service.rating && !isRater(service, target, origin)) return refuse('E2018')
  const may = mayAdd(service, civilDate(origin.at), profileOf(rules, service.profile), rules.calendar)
  if (!may.ok) return again(service, added) ?? may
  const also = origin.author && added.text !== '' ? { author: origin.author } : {}
  const written = await evaluations.addRating(service.id, added, also)
  if (written.done) return ok({ fresh: true, service: written.service, added })
  return again(written.standing, added) ?? refuse('E2014')
}

const isRater = ({ rating }: Service, { receipt }: AddTarget, { rater }: Origin): boolean =>
  rating !== undefined && (rating.rater === rater || rating.receipt === receipt?.trim().toUpperCase())

/** The same request sent again has its answer again. */
const again = (service: Service | undefined, { request }: AddedRating): Result<AddedReceipt> | undefined =>
  service?.added?.request === request ? ok({ fresh: false, service, added: service.added }) : undefined
