import { fileAppeal } from '../../functions/review/appeal.ts'
import { carryOut } from '../../functions/review/carry-out.ts'
import { giveOpinion, openReview, ruleObjection, settleReview } from '../../functions/review/decide.ts'
import { disputeVerification, objectToReview } from '../../functions/review/object.ts'
import { saveReview } from '../../functions/review/save-review.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { peopleOf, rated, WORDS } from './cases.ts'
import { caseOf } from './closed-loop.ts'
import { must, type Spend } from './meter.ts'
import { NOW, type Scene } from './scene.ts'

const LATER = 20 * 86_400_000

/** One review as those have it before them who decide on it. */
function reviewOf({ ports }: Scene, id: string, spend: Spend) {
  const now = async (): Promise<Review> => {
    const found = await ports.reviews.get(id)
    if (!found) throw new Error(`no review ${id}`)
    return found
  }
  const by = async <T>(name: string, made: (seen: { id: string; version: number }) => Promise<Result<T>>) => {
    const { version } = await now()
    return spend(name, () => must(made({ id, version })))
  }
  return { now, by }
}

async function appealed(scene: Scene, ticket: Ticket, spend: Spend) {
  const { ports } = scene
  const { handler, one, other } = peopleOf(scene)
  const asked = { ticket: ticket.id, subject: 'rating', asks: 'mistaken', grounds: WORDS } as const
  await spend('file-appeal', () => must(fileAppeal(asked, handler, ports)))
  const review = reviewOf(scene, `${ticket.id}.rating.1`, spend)
  await spend('open-review', () => must(openReview(`${ticket.id}.rating.1`, 'reviewer', one, ports)))
  for (const who of [one, other])
    await review.by('give-opinion', (seen) => giveOpinion({ ...seen, outcome: 'mistaken', reason: WORDS }, who, ports))
  return review
}

/** A rating found mistaken, objected to in vain and carried out; one to which nobody objected; a finding that is settled. */
export async function reviewAll(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { bureau, one, other } = peopleOf(scene)
  const first = await rated(scene, `${name}a`)
  const heard = await appealed(scene, first, spend)
  const { id } = await heard.now()
  await spend('object', () => must(objectToReview({ receipt: first.receipt, review: id, words: WORDS }, {}, ports)))
  await heard.by('rule-objection', (seen) => ruleObjection({ ...seen, sustained: false, reason: WORDS }, bureau, ports))
  const ended = await heard.now()
  await spend('carry-out', () => carryOut(ended, ports))

  const decided = await (await appealed(scene, await rated(scene, `${name}b`), spend)).now()
  const system = { by: 'system', at: NOW + LATER }
  await spend('conclude-review', () => must(saveReview(decided, { do: 'conclude' }, system, ports)))

  const third = await rated(scene, `${name}c`)
  const denied = caseOf(scene, third, spend)
  await denied.step({ do: 'contact', method: 'phone', reached: true, words: WORDS })
  await denied.step({ do: 'verify', finding: 'unfounded', grounds: WORDS })
  const disputed = { receipt: third.receipt, words: WORDS }
  await spend('dispute-verification', () => must(disputeVerification(disputed, {}, ports)))
  const split = reviewOf(scene, `${third.id}.verification.1`, spend)
  const late = await split.now()
  await spend('escalate-review', () => must(saveReview(late, { do: 'escalate' }, system, ports)))
  await split.by('give-opinion', (seen) => giveOpinion({ ...seen, outcome: 'upheld', reason: WORDS }, one, ports))
  const corrected = { outcome: 'corrected', finding: 'founded', reason: WORDS } as const
  await split.by('give-opinion', (seen) => giveOpinion({ ...seen, ...corrected }, other, ports))
  await split.by('settle-review', (seen) => settleReview({ ...seen, ...corrected }, bureau, ports))
}
