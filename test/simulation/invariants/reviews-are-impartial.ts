import type { Review } from '../../../shared/domain/review/review.ts'
import { reviewArrows } from '../../harness/procedures.ts'
import { OBJECTION_DAYS, plusDays, shanghaiDay } from '../second-opinion.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

const FIXED = ['ticket', 'subject', 'filedBy', 'filer', 'filedAt', 'asks', 'disputed', 'grounds', 'org', 'staff'] as const

/** One legal step at a time, and nothing that was said is changed. */
function step(before: Review, after: Review): string | undefined {
  if (after.version !== before.version + 1) return 'skipped a version'
  if (!reviewArrows.some(([from, , to]) => from === before.state && to === after.state))
    return `went from ${before.state} to ${after.state}`
  const changed = FIXED.find((field) => before[field] !== after[field])
  if (changed) return `has another ${changed}`
  if (before.opinions.some((one, at) => one !== after.opinions[at])) return 'has another opinion'
  return before.decision && before.decision !== after.decision ? 'has another decision' : undefined
}

const judgesOf = ({ opinions, decision, ruling }: Review): string[] => [
  ...opinions.map(({ by }) => by),
  ...[decision?.by, ruling?.by].flatMap((by) => by ?? []),
]

/** Whoever is of the unit that served, which the rating names, or of the one that handles the case when he decides. */
function ofAParty({ raw }: World, before: Review, after: Review): string | undefined {
  const ticket = raw.tickets.items.get(after.ticket)
  const units = [raw.evaluations.items.get(after.ticket)?.org, ticket?.org, ticket?.servedBy]
  const judge = judgesOf(after).slice(judgesOf(before).length)[0]
  const party = judge !== undefined && units.some((org) => org !== undefined && judge.endsWith(org))
  return party ? `was decided by ${judge}, whose unit served or handles` : undefined
}

/** Two who are not of the rated unit, nor the same, and a third who settles it where they differ. */
function partial(review: Review): string | undefined {
  const { opinions, decision, org, filer } = review
  const judges = judgesOf(review)
  if (new Set(judges).size !== judges.length) return 'was decided by one person twice'
  const party = judges.find((by) => by === filer || by.endsWith(org))
  if (party) return `was decided by ${party}, who is of the rated unit`
  if (!decision) return undefined
  const [one, other] = opinions
  if (!one || !other) return 'was decided with one opinion'
  const agree = one.outcome === other.outcome && one.finding === other.finding
  return agree === (decision.by === undefined) ? undefined : 'was settled where they agreed, or not where they differed'
}

/** What was decided against the rater waits until he can object no longer, or has been heard. */
function early(world: World, { filedBy, decision, objection, ruling }: Review): string | undefined {
  if (!decision) return 'ended without a decision'
  if (filedBy === 'citizen' || decision.outcome === 'upheld') return undefined
  if (objection) return ruling ? undefined : 'ended while an objection stands'
  const last = plusDays(shanghaiDay(decision.at), OBJECTION_DAYS)
  return shanghaiDay(world.clock.now()) > last ? undefined : `ended before ${last}`
}

/** Every step of a review is legal, it needs two who are impartial, and the rater is heard first. */
export const reviewsAreImpartial: Invariant = {
  name: 'two impartial reviewers, and the rater is heard',
  onReview(world, before, after) {
    const fresh = after.state === 'filed' && after.version === 1 && after.opinions.length === 0
    const stepped = before ? (step(before, after) ?? ofAParty(world, before, after)) : fresh ? undefined : 'began amidst'
    const wrong = stepped ?? partial(after) ?? (after.state === 'final' ? early(world, after) : undefined)
    return wrong && `review ${after.id} ${wrong}`
  },
  afterJob(world, job, before) {
    if (job !== 'conclude') return undefined
    const today = shanghaiDay(world.clock.now())
    for (const [id, was] of before.reviews) {
      const over = was.state === 'decided' && was.decision && plusDays(shanghaiDay(was.decision.at), OBJECTION_DAYS) < today
      if (over && world.raw.reviews.items.get(id) === was) return `review ${id} lies still on ${today}`
    }
    return undefined
  },
}
