import { ok } from '../../shared/domain/result.ts'
import { verifyRequest } from '../adapters/signature.ts'
import { complaintStates } from '../complaint/complaint-states.ts'
import { pushComplaints } from '../complaint/push-complaints.ts'
import { ingestServices } from '../evaluation/ingest-services.ts'
import { pushRatings } from '../evaluation/push-ratings.ts'
import { basics, variable } from './parts/environment.ts'
import { keys, seal, secret } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, evaluations, nonces, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), evaluations: evaluations(), nonces: nonces(), tickets: tickets() }
  return { ...basics(), ...stores, publicUrl: variable('PUBLIC_URL'), keys: await keys(), seal: await seal() }
}

/** Business systems push what was done, the platform of the 12345 hotline what was complained of; each signs its requests. */
export const handler = serve({
  audience: 'exchange',
  ports,
  identify: async ({ headers, rawPath, requestContext }, _action, body, own) => {
    const { applications, hotlines } = await secret()
    const request = { method: requestContext.http.method, path: rawPath, headers, body }
    const application = await verifyRequest(request, { ...own, applications })
    if (!application.ok) return application
    return ok({ application: application.value, ...(hotlines.includes(application.value) ? { hotline: true } : {}) })
  },
  implementations: {
    complaintStates: async (asked, { application }, own) => ok(await complaintStates(asked, application, own)),
    pushComplaints: async ({ records }, { application }, own) => ok(await pushComplaints(records, application, own)),
    pushRatings: async ({ records }, { application }, own) => ok(await pushRatings(records, { application }, own)),
    pushServices: async ({ records }, { application }, own) => ok(await ingestServices(records, { application }, own)),
  },
})
