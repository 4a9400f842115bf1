import { DAY } from '../time.ts'
import { but, type Planted, reviewed } from './tools.ts'

const IMPARTIAL = 'two impartial reviewers, and the rater is heard'
const EFFECT = 'a review takes effect when it has ended, and then it does'

/** Faults of how ratings and findings are reviewed. */
export const inReview: Readonly<Record<string, Planted>> = {
  'one reviewer is enough': {
    place: 'linzi',
    by: IMPARTIAL,
    plant: reviewed(['give-first'], (review) => {
      const [one] = review.opinions
      return one ? { ...review, state: 'decided', decision: { outcome: one.outcome, at: one.at, reasons: [one.reason] } } : review
    }),
  },
  'reviewed by the rated unit': {
    place: 'linzi',
    by: IMPARTIAL,
    plant: reviewed(['give-first'], (review) => ({
      ...review,
      opinions: review.opinions.map((one) => ({ ...one, by: `lead of ${review.org}` })),
    })),
  },
  'reviewed by the unit that served': {
    place: 'linzi',
    by: IMPARTIAL,
    plant: {
      stores: ({ tickets, putReview, reviews }) => ({
        reviews: but(reviews, {
          async save(review, command) {
            const served = tickets.items.get(review.ticket)?.servedBy
            if (command !== 'give-first' || !served) return reviews.save(review, command)
            if (reviews.items.get(review.id)?.version !== review.version - 1) return false
            putReview({ ...review, opinions: review.opinions.map((one) => ({ ...one, by: `lead of ${served}` })) })
            return true
          },
        }),
      }),
    },
  },
  'the same one twice': {
    place: 'lincang',
    by: IMPARTIAL,
    plant: reviewed(['agree', 'agree-finally'], (review) => {
      const [one] = review.opinions
      return { ...review, opinions: review.opinions.map((each) => ({ ...each, by: one?.by ?? each.by })) }
    }),
  },
  'an objection cut short': {
    place: 'lincang',
    by: IMPARTIAL,
    plant: { clock: (job, clock) => (job === 'conclude' ? { now: () => clock.now() + 2 * DAY } : clock) },
  },
  'effect before the rater is heard': {
    place: 'linzi',
    by: IMPARTIAL,
    plant: reviewed(['agree'], (review) => ({ ...review, state: 'final' })),
  },
  'an objection that changes nothing': {
    place: 'linzi',
    by: EFFECT,
    plant: { concluded: (review) => (review.ruling ? { ...review, ruling: { ...review.ruling, sustained: false } } : review) },
  },
  'a rating that is void and counts': {
    place: 'linzi',
    by: EFFECT,
    plant: { stores: ({ evaluations }) => ({ evaluations: but(evaluations, { invalidate: async () => true }) }) },
  },
  'a decision nobody carries out': {
    place: 'lincang',
    by: EFFECT,
    plant: { concluded: (review) => ({ ...review, state: 'withdrawn' }) },
  },
}
