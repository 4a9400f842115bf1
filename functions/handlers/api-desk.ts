import { askRating, cancelRequest, readRequest } from '../device/ask-rating.ts'
import { readDesk } from '../device/read-desk.ts'
import { basics, variable } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { deskList, devices, directory, evaluations, identities, requests } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), evaluations: evaluations() }
  const desk = { devices: devices(), requests: requests(), deskList: deskList(), publicUrl: variable('PUBLIC_URL') }
  return { ...basics(), ...stores, ...desk, sessions: await sessions() }
}

/** Those who ask for ratings: the clerk at a window. */
export const handler = serve({
  audience: 'desk',
  identify: bound,
  ports,
  implementations: {
    desk: (input, { staff }, own) => readDesk(input, staff, own),
    askRating: (input, { staff }, own) => askRating(input, staff, own),
    deskRequest: (input, { staff }, own) => readRequest(input, staff, own),
    cancelRequest: (input, { staff }, own) => cancelRequest(input, staff, own),
  },
})
