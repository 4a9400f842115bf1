import type { Review, ReviewOutcome } from '../../../shared/domain/review/review.ts'
import type { Ticket, TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

/** What a review has decided for good, and the rater's objection has not undone. */
const effectOf = ({ state, decision, ruling }: Review): ReviewOutcome | undefined =>
  state === 'final' && decision?.outcome !== 'upheld' && ruling?.sustained !== true ? decision?.outcome : undefined

const isInvalid = (outcome: ReviewOutcome | undefined): boolean => outcome === 'mistaken' || outcome === 'malicious'

/** Whether a review calls for what was done with its ticket. */
function callsFor(review: Review | undefined, { command }: TicketEvent): boolean {
  const outcome = review && effectOf(review)
  if (command === 'invalidate') return isInvalid(outcome)
  return command === 'tolerate' ? outcome === 'tolerated' : outcome === 'corrected'
}

const CARRIED_OUT = ['invalidate', 'tolerate', 'correct-founded', 'correct-unfounded']

function unfounded({ raw }: World, { id, history }: Ticket): string | undefined {
  const event = history.at(-1)
  if (!event || !CARRIED_OUT.includes(event.command)) return undefined
  const review = raw.reviews.items.get(event.note.review ?? '')
  if (review?.ticket !== id || !callsFor(review, event)) return `${event.command} of ${id} without a review`
  const again = history.filter(({ note }) => note.review === review.id).length > 1
  return again ? `review ${review.id} was carried out twice` : undefined
}

/** What a review that has ended has changed: the rating, and the case unless it is dealt with in another one. */
function remains({ raw }: World, review: Review): string | undefined {
  const outcome = effectOf(review)
  const ticket = raw.tickets.items.get(review.ticket)
  const service = raw.evaluations.items.get(review.ticket)
  if (!outcome) return undefined
  if (isInvalid(outcome) && (service?.invalidated?.outcome !== outcome || ticket?.state !== 'void')) return 'still counts'
  if (outcome === 'tolerated' && service?.tolerated === undefined) return 'counts against the person'
  const done = ticket?.history.some(({ note }) => note.review === review.id)
  // What was found of a case that went into another is found anew, there or when it stands by itself again.
  const went = outcome === 'corrected' && ticket?.history.some(({ command }) => command === 'merge')
  return done || went || ticket?.state === 'void' ? undefined : 'was not carried out'
}

/** Nothing is invalidated, tolerated or corrected but by a review that has ended; and what has ended so is carried out. */
export const reviewsTakeEffect: Invariant = {
  name: 'a review takes effect when it has ended, and then it does',
  onService({ raw }, before, after) {
    const { id, invalidated, tolerated } = after
    const by = (outcome: ReviewOutcome) =>
      [...raw.reviews.items.values()].some((one) => one.ticket === id && one.subject === 'rating' && effectOf(one) === outcome)
    if (invalidated && !before?.invalidated && !by(invalidated.outcome)) return `${id} was invalidated without a review`
    const excused = tolerated !== undefined && before?.tolerated === undefined
    return excused && !by('tolerated') ? `${id} was tolerated without a review` : undefined
  },
  onTicket: (world, before, after) => (before?.history.length === after.history.length ? undefined : unfounded(world, after)),
  drained(world) {
    for (const review of world.raw.reviews.items.values()) {
      const wrong = remains(world, review)
      if (wrong) return `${review.id}: ${review.decision?.outcome}, and it ${wrong}`
    }
    for (const { id, state } of world.raw.tickets.items.values())
      if (state === 'void' && !world.raw.evaluations.items.get(id)?.invalidated) return `${id} is void, and its rating counts`
    return undefined
  },
}
