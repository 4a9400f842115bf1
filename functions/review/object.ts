import type { Input, Output } from '../../shared/contract/routes.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { fileReview } from '../../shared/domain/review/file.ts'
import { heldBy, type ProgressPorts, progressView } from '../evaluation/follow-progress.ts'
import type { Caller } from '../kernel/ports.ts'
import { regimeOf } from '../ticket/reach.ts'
import { saveReview } from './save-review.ts'
import { DISPUTE, reviewsOf } from './told.ts'

/**
 * The citizen disputes what was found (不属实、无法核实), once. Said again in the same words, it has its answer again. Refuses
 * E2012, E3001, E3019, E3020, E3109–E3111, E3113, E3117, E4006.
 */
export async function disputeVerification(
  { words, ...holder }: Input<'disputeVerification'>,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  const held = await heldBy(holder, caller, ports)
  if (!held.ok) return held
  const about = held.value.parent ?? held.value.ticket
  if (!about) return refuse('E3001')
  const standing = await ports.reviews.ofTicket(about.id)
  if (!standing.some(({ filedBy, grounds }) => filedBy === 'citizen' && grounds === words)) {
    const act = { by: 'citizen', at: ports.clock.now() }
    const filed = fileReview(about, { ...DISPUTE, grounds: words }, act, regimeOf(about, ports.rules), standing)
    if (!filed.ok) return filed
    if (!(await ports.reviews.add(filed.value))) return refuse('E3109')
  }
  return ok(await progressView(held.value, ports))
}

/**
 * The rater objects to what was decided, once and within his days; it takes no effect before the bureau has ruled. Refuses
 * E2012, E3100, E3109, E3113, E4006 and what the state table refuses.
 */
export async function objectToReview(
  { review: id, words, ...holder }: Input<'objectToReview'>,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  const held = await heldBy(holder, caller, ports)
  if (!held.ok) return held
  const review = (await reviewsOf(held.value, ports.reviews)).find((one) => one.id === id)
  if (!review) return refuse('E3100')
  if (review.objection?.words !== words) {
    const saved = await saveReview(review, { do: 'object', words }, { by: 'citizen', at: ports.clock.now() }, ports)
    if (!saved.ok) return saved
  }
  return ok(await progressView(held.value, ports))
}
