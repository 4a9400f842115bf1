import type { RatingInput } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { addRating } from '../evaluation/add-rating.ts'
import { type RatingPorts, recordRating } from '../evaluation/record-rating.ts'
import type { Origin } from '../evaluation/said-rating.ts'

/**
 * The first valid reply rates, the second adds to what the same number said (追加评价). A reply that is delivered again is
 * known by its request and does neither. While others of the number's services wait (`ambiguous`) nothing is added, since
 * nobody knows which one is meant. Refuses what `recordRating` and `addRating` refuse.
 */
export async function rateByReply(
  service: Service,
  said: RatingInput,
  origin: Origin,
  ports: RatingPorts,
  ambiguous: boolean,
): Promise<Result<{ readonly added: boolean }>> {
  const recorded = await recordRating({ service: service.id }, said, origin, ports)
  if (recorded.ok) return ok({ added: false })
  if (recorded.refusal.code !== 'E2001' || ambiguous) return recorded
  const added = await addRating({ service: service.id }, said, origin, ports)
  return added.ok ? ok({ added: true }) : added
}
