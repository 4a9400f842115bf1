import { fileAppeal, withdrawAppeal } from '../../../functions/review/appeal.ts'
import { giveOpinion, ruleObjection, settleReview } from '../../../functions/review/decide.ts'
import type { Review, ReviewOutcome, Verdict } from '../../../shared/domain/review/review.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { DAY } from '../time.ts'
import type { World } from '../world.ts'
import { aReviewer, handlerOf, once, oneOfTheBureau } from './people.ts'

const reason = '核对了双方材料'
/** What may be met: not open to it, nothing to review, somebody was faster, given before, settled by himself. */
const USUAL = /^E(31(0[0-9]|1[0-9]|20)|3001|3019|3020)$/

const seen = (world: World, what: string) => (code: string | undefined) => {
  if (code !== undefined && !USUAL.test(code)) world.ledger.complaints.push(`${what} met ${code}`)
}

/** A verdict such as reviewers give; now and then one that does not fit. */
function verdict({ random }: World, { subject, disputed, asks }: Review): Verdict {
  if (random.chance(0.35)) return { outcome: 'upheld' }
  if (subject === 'rating') return { outcome: random.chance(0.8) ? asks : random.pick<ReviewOutcome>(['mistaken', 'tolerated']) }
  const founded = disputed === 'founded' || disputed === 'partly'
  return { outcome: 'corrected', finding: founded ? 'unfounded' : random.pick(['founded', 'partly'] as const) }
}

/** The unit appeals against a rating or against what was found. */
async function appeal(world: World, ticket: Ticket): Promise<void> {
  const { random } = world
  const subject = random.chance(0.6) ? 'rating' : 'verification'
  const asks = subject === 'rating' ? random.pick<ReviewOutcome>(['mistaken', 'malicious', 'tolerated']) : 'corrected'
  const filed = fileAppeal({ ticket: ticket.id, subject, asks, grounds: '有录像为证' }, handlerOf(world, ticket), world.ports())
  await once(filed, seen(world, `an appeal on ${ticket.id}`))
}

async function decide(world: World, review: Review): Promise<void> {
  const { random, raw } = world
  const { id, version, state } = review
  const told = seen(world, `review ${id}, ${state},`)
  const ports = world.ports()
  if (review.filedBy === 'unit' && random.chance(0.04)) {
    const staff = handlerOf(world, { org: review.org })
    return once(withdrawAppeal({ id, version, reason }, staff, ports), told)
  }
  if (state === 'split')
    return once(settleReview({ id, version, ...verdict(world, review), reason }, oneOfTheBureau(world), ports), told)
  if (state === 'objected')
    return once(ruleObjection({ id, version, sustained: random.chance(0.4), reason }, oneOfTheBureau(world), ports), told)
  const ticket = raw.tickets.items.get(review.ticket)
  const parties = [review.org, ...(ticket ? [ticket.org, ticket.servedBy ?? ticket.org] : [])]
  const staff = aReviewer(world, random.pick(parties))
  await once(giveOpinion({ id, version, ...verdict(world, review), reason }, staff, ports), (code) => {
    told(code)
    if (code === undefined && staff.org === review.org) world.ledger.complaints.push(`${staff.id} gave an opinion on ${id}`)
  })
}

/** How long somebody may think of an appeal. */
const MINDFUL = 40 * DAY

/** A day of appeals, most of them about people who come again and again, and of reviews; two opinions may be given at once. */
export async function reviewersWork(world: World): Promise<void> {
  const { random, raw, clock } = world
  for (const ticket of [...raw.tickets.items.values()])
    if (clock.now() - ticket.openedAt < MINDFUL && random.chance(ticket.person === undefined ? 0.03 : 0.12))
      await appeal(world, ticket)
  for (const review of [...raw.reviews.items.values()]) {
    if (['final', 'withdrawn'].includes(review.state) || !random.chance(0.4)) continue
    await Promise.all(Array.from({ length: random.chance(0.15) ? 2 : 1 }, () => decide(world, review)))
  }
}
