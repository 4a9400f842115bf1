import type { Input } from '../../shared/contract/routes.ts'
import type { ReceiptView } from '../../shared/contract/schemas/evaluation.ts'
import type { Refusal } from '../../shared/domain/result.ts'
import type { Caller } from '../kernel/ports.ts'
import { addRating } from './add-rating.ts'
import { receiptView } from './receipt-view.ts'
import type { RatingPorts } from './record-rating.ts'
import { originOf } from './submit-rating.ts'

/**
 * A citizen adds to his rating on his own page. Stored now it is 201; the same request again is 200. Refuses what
 * `addRating` refuses.
 */
export async function submitAddition(
  input: Input<'addRating'>,
  caller: Caller,
  ports: RatingPorts,
): Promise<{ ok: true; value: ReceiptView; status: 200 | 201 } | { ok: false; refusal: Refusal }> {
  const done = await addRating(input, input, originOf(input, caller, ports), ports)
  if (!done.ok) return done
  const { service, fresh } = done.value
  if (!service.rating) throw new Error('a rating was added to none')
  return { ok: true, value: receiptView({ service, rating: service.rating }, ports), status: fresh ? 201 : 200 }
}
