import type { ReceiptView } from '../../shared/contract/schemas/evaluation.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { type AddedReceipt, addRating } from '../evaluation/add-rating.ts'
import { followProgress, receiptView } from '../evaluation/follow-progress.ts'
import { lookUpCase } from '../evaluation/look-up-case.ts'
import { myServices, openServicePage, openWindowPage } from '../evaluation/open-service-page.ts'
import { originOf, type Receipt, submitRating } from '../evaluation/submit-rating.ts'
import { addByLink, openLink, rateByLink } from '../invitation/rate-by-link.ts'
import type { Outcome } from '../kernel/http/implementations.ts'
import { basics } from './parts/environment.ts'
import { citizen } from './parts/identify.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, invitations, throttle, tickets } from './parts/stores.ts'

async function ports() {
  const stores = {
    directory: directory(),
    evaluations: evaluations(),
    tickets: tickets(),
    throttle: throttle(),
    invitations: invitations(),
  }
  return { ...basics(), ...stores, keys: await keys(), sessions: await sessions() }
}

type Ports = Awaited<ReturnType<typeof ports>>

function rated(done: Result<Receipt>, own: Ports): Outcome<ReceiptView> {
  return done.ok ? { ...ok(receiptView(done.value, own)), status: done.value.fresh ? 201 : 200 } : done
}

function added(done: Result<AddedReceipt>, own: Ports): Outcome<ReceiptView> {
  if (!done.ok) return done
  const { service, fresh } = done.value
  if (!service.rating) throw new Error('a rating was added to none')
  return { ...ok(receiptView({ service, rating: service.rating }, own)), status: fresh ? 201 : 200 }
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
    addRating: async (input, caller, own) => added(await addRating(input, input, originOf(input, false, caller, own), own), own),
    lookUpCase: (input, caller, own) => lookUpCase(input, caller, own),
    openInvitation: (input, _caller, own) => openLink(input, own),
    rateByInvitation: async (input, _caller, own) => rated(await rateByLink(input, own), own),
    addByInvitation: async (input, _caller, own) => added(await addByLink(input, own), own),
    progress: (input, _caller, own) => followProgress(input, own),
  },
})
