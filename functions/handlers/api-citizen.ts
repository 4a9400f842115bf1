import { followProgress } from '../evaluation/follow-progress.ts'
import { lookUpCase } from '../evaluation/look-up-case.ts'
import { myServices, openServicePage, openWindowPage } from '../evaluation/open-service-page.ts'
import { submitAddition } from '../evaluation/submit-addition.ts'
import { submitRating } from '../evaluation/submit-rating.ts'
import { openLink, rateByLink } from '../invitation/rate-by-link.ts'
import { disputeVerification, objectToReview } from '../review/object.ts'
import { rateAnswer, reopenTicket } from '../ticket/answer-back.ts'
import { basics } from './parts/environment.ts'
import { citizen } from './parts/identify.ts'
import { rated } from './parts/rated.ts'
import { keys, seal, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, invitations, reviews, throttle, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), evaluations: evaluations(), tickets: tickets(), invitations: invitations() }
  const secrets = { keys: await keys(), seal: await seal(), sessions: await sessions() }
  return { ...basics(), ...stores, reviews: reviews(), throttle: throttle(), ...secrets }
}

/** Rating and what follows from it. A rating stored now is 201; the same request again is 200 with the same receipt. */
export const handler = serve({
  audience: 'citizen',
  identify: citizen,
  ports,
  implementations: {
    openService: openServicePage,
    openWindow: openWindowPage,
    myServices: (_input, caller, own) => myServices(caller, own),
    submitRating: async (input, caller, own) => rated(await submitRating(input, caller, own), own),
    addRating: submitAddition,
    lookUpCase,
    openInvitation: (input, _caller, own) => openLink(input, own),
    rateByInvitation: async (input, _caller, own) => rated(await rateByLink(input, own), own),
    progress: followProgress,
    rateAnswer,
    reopenTicket,
    disputeVerification,
    objectToReview,
  },
})
