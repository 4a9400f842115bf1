import { ok } from '../../shared/domain/result.ts'
import { followProgress, receiptView } from '../evaluation/follow-progress.ts'
import { myServices, openServicePage, openWindowPage } from '../evaluation/open-service-page.ts'
import { submitRating } from '../evaluation/submit-rating.ts'
import { basics } from './parts/environment.ts'
import { citizen } from './parts/identify.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), evaluations: evaluations(), tickets: tickets() }
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
    progress: (input, _caller, own) => followProgress(input, own),
  },
})
