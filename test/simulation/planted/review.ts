import type { Rung } from '../../../shared/domain/policy/profile.ts'
import type { Plant } from '../plant.ts'
import { DAY } from '../time.ts'
import { but, limits, type Planted, reviewed } from './tools.ts'

const IMPARTIAL = 'two impartial reviewers, and the rater is heard'
const CLIMB = 'a review past its limit climbs each rung in time, none early and none twice'
const EFFECT = 'a review takes effect when it has ended, and then it does'

/** The rungs over a review as somebody might have them by mistake. */
const rungs = (change: (ladder: readonly Rung[]) => readonly Rung[]): Plant => ({
  profile: (profile) => ({ ...profile, ladders: { ...profile.ladders, review: change(profile.ladders.review) } }),
})

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
    plant: {
      profile: (profile) => limits(profile, (limit) => (limit.startsAt === 'decision' ? { ...limit, amount: 8 } : limit)),
    },
  },
  'effect before the rater is heard': {
    place: 'linzi',
    by: IMPARTIAL,
    plant: reviewed(['agree'], (review) => ({ ...review, state: 'final' })),
  },
  'a review that lies where it was filed': {
    place: 'linzi',
    from: 1,
    by: CLIMB,
    plant: { clock: (job, clock) => (job === 'conclude' ? { now: () => clock.now() - 3 * DAY } : clock) },
  },
  'an opinion after which nobody looks': {
    place: 'lincang',
    by: CLIMB,
    plant: reviewed(['give-first'], ({ wakeOn: _, ...review }) => review),
  },
  'reviewers reminded a day early': {
    place: 'linzi',
    by: CLIMB,
    plant: rungs((ladder) => ladder.map((rung) => (rung.id === 'remind' ? { ...rung, afterDays: -3 } : rung))),
  },
  'a review of which supervision never hears': {
    place: 'lincang',
    by: CLIMB,
    plant: rungs((ladder) => ladder.filter(({ id }) => id !== 'supervision')),
  },
  'a rung climbed twice': {
    place: 'linzi',
    by: CLIMB,
    plant: reviewed(['escalate'], (review) => ({ ...review, history: [...review.history, ...review.history.slice(-1)] })),
  },
  'a rung that is told to nobody': {
    place: 'lincang',
    by: CLIMB,
    plant: {
      stores: ({ deliveries }) => ({
        deliveries: but(deliveries, {
          open: async (kind, about, since, now) => {
            if (!about.includes('.escalate#administrator')) await deliveries.open(kind, about, since, now)
          },
        }),
      }),
    },
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
