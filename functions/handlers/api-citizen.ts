import { ok } from '../../shared/domain/result.ts'
import { addRating } from '../evaluation/add-rating.ts'
import { followProgress, receiptView } from '../evaluation/follow-progress.ts'
import { lookUpCase } from '../evaluation/look-up-case.ts'
import { myServices, openServicePage, openWindowPage } from '../evaluation/open-service-page.ts'
import { originOf, submitRating } from '../evaluation/submit-rating.ts'
import { basics } from './parts/environment.ts'
import { citizen } from './parts/identify.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, throttle, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), evaluations: evaluations(), tickets: tickets(), throttle: throttle() }
  return { ...basics(), ...stores, keys: await keys(), sessions: await sessions() }
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
    submitRating: async (input, caller, own) => {
      const receipt = await submitRating(input, caller, own)
      if (!receipt.ok) return receipt
      return { ...ok(receiptView(receipt.value, own)), status: receipt.value.fresh ? 201 : 200 }
    },
    addRating: async (input, caller, own) => {
      const done = await addRating(input, input, originOf(input, false, caller, own), own)
      if (!done.ok) return done
      const { service } = done.value
      if (!service.rating) throw new Error('a rating was added to none')
      return { ...ok(receiptView({ service, rating: service.rating }, own)), status: done.value.fresh ? 201 : 200 }
    },
    lookUpCase: (input, caller, own) => lookUpCase(input, caller, own),
    progress: (input, _caller, own) => followProgress(input, own),
  },
})
