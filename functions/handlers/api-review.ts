import { fileAppeal, readAppeals, withdrawAppeal } from '../review/appeal.ts'
import { giveOpinion, openReview, ruleObjection, settleReview } from '../review/decide.ts'
import { listReviews } from '../review/list-reviews.ts'
import { basics } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { looks } from './parts/record-stores.ts'
import { sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, identities, reviews, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), looks: looks(), reviews: reviews(), tickets: tickets() }
  return { ...basics(), ...stores, sessions: await sessions() }
}

/** Appeals of units, opinions of reviewers, and what the bureau settles and rules. */
export const handler = serve({
  audience: 'review',
  identify: bound,
  ports,
  implementations: {
    appeals: ({ ticket }, { staff }, own) => readAppeals(ticket, staff, own),
    fileAppeal: (input, { staff }, own) => fileAppeal(input, staff, own),
    withdrawAppeal: (input, { staff }, own) => withdrawAppeal(input, staff, own),
    reviews: (input, { staff }, own) => listReviews(input, 'reviewer', staff, own),
    review: ({ id }, { staff }, own) => openReview(id, 'reviewer', staff, own),
    giveOpinion: (input, { staff }, own) => giveOpinion(input, staff, own),
    settlements: (input, { staff }, own) => listReviews(input, 'bureau', staff, own),
    settlement: ({ id }, { staff }, own) => openReview(id, 'bureau', staff, own),
    settleReview: (input, { staff }, own) => settleReview(input, staff, own),
    ruleObjection: (input, { staff }, own) => ruleObjection(input, staff, own),
  },
})
