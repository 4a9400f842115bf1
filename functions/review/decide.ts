import type { Input } from '../../shared/contract/routes.ts'
import type { ReviewDetail } from '../../shared/contract/schemas/review.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { ReviewHandling } from '../../shared/domain/review/handle.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { isGathering } from '../../shared/domain/review/transitions.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type LookPorts, noteLook } from '../look/note-look.ts'
import { type ReviewPorts, reviewToDecide } from './reach-review.ts'
import { saveReview } from './save-review.ts'
import { reviewDetail } from './views.ts'

/** Whether one comes as a reviewer or for the bureau. */
export type Seat = 'reviewer' | 'bureau'

/** What somebody may do with a review now. */
function mayOf(review: Review, staff: StaffIdentity, seat: Seat): ReviewDetail['may'] {
  const spoke = [...review.opinions.map(({ by }) => by), review.decision?.by].includes(staff.id)
  if (spoke) return []
  if (seat === 'reviewer') return isGathering(review) ? ['opine'] : []
  if (review.state === 'split') return ['settle']
  return review.state === 'objected' ? ['rule'] : []
}

const detail = (seat: Seat, review: Review, ticket: Ticket, staff: StaffIdentity, ports: ReviewPorts) =>
  reviewDetail(review, ticket, staff, mayOf(review, staff, seat), ports)

/** Both sides of a review, for somebody who may decide on it; that he looked is on record first. Refuses E3100. */
export async function openReview(
  id: string,
  seat: Seat,
  staff: StaffIdentity,
  ports: ReviewPorts & LookPorts,
): Promise<Result<ReviewDetail>> {
  const found = await reviewToDecide(id, staff, ports)
  if (!found.ok) return found
  const { review, ticket } = found.value
  await noteLook('review', ticket, staff, ports)
  return ok(await detail(seat, review, ticket, staff, ports))
}

/** A reviewer's opinion: the second is given without sight of the first. Refuses E3100–E3109, E3114, E3115. */
export const giveOpinion = ({ id, version, ...said }: Input<'giveOpinion'>, staff: StaffIdentity, ports: ReviewPorts) =>
  decide({ id, version }, { do: 'opine', ...said }, 'reviewer', staff, ports)

/** The bureau settles where the two differ. Refuses E3100–E3109, E3114–E3116. */
export const settleReview = ({ id, version, ...said }: Input<'settleReview'>, staff: StaffIdentity, ports: ReviewPorts) =>
  decide({ id, version }, { do: 'settle', ...said }, 'bureau', staff, ports)

/** The bureau rules on the rater's objection. Refuses E3100–E3109, E3116. */
export const ruleObjection = ({ id, version, ...said }: Input<'ruleObjection'>, staff: StaffIdentity, ports: ReviewPorts) =>
  decide({ id, version }, { do: 'rule', ...said }, 'bureau', staff, ports)

async function decide(
  target: { readonly id: string; readonly version: number },
  handling: Extract<ReviewHandling, { do: 'opine' | 'settle' | 'rule' }>,
  seat: Seat,
  staff: StaffIdentity,
  ports: ReviewPorts,
): Promise<Result<ReviewDetail>> {
  const found = await reviewToDecide(target.id, staff, ports)
  if (!found.ok) return found
  const { review, ticket } = found.value
  if (review.version !== target.version) return refuse('E3109')
  const saved = await saveReview(review, handling, { by: staff.id, org: staff.org, at: ports.clock.now() }, ports)
  return saved.ok ? ok(await detail(seat, saved.value, ticket, staff, ports)) : saved
}
