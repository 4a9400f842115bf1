import { askRating, cancelRequest, readRequest } from '../device/ask-rating.ts'
import { readDesk } from '../device/read-desk.ts'
import { lookUpByPhone, readPhoneDesk } from '../phone/look-up.ts'
import { recordComplaint } from '../phone/record-complaint.ts'
import { recordPhoneRating } from '../phone/record-phone-rating.ts'
import { deskList, devices, requests } from './parts/device-stores.ts'
import { basics, variable } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { rated } from './parts/rated.ts'
import { keys, seal, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { calls, directory, evaluations, identities, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), evaluations: evaluations(), calls: calls() }
  const desk = { devices: devices(), requests: requests(), deskList: deskList(), publicUrl: variable('PUBLIC_URL') }
  const secrets = { keys: await keys(), seal: await seal(), sessions: await sessions() }
  return { ...basics(), ...stores, ...desk, tickets: tickets(), ...secrets }
}

/** Those who ask for ratings: the clerk at a window, and the operator on the phone. */
export const handler = serve({
  audience: 'desk',
  identify: bound,
  ports,
  implementations: {
    phoneDesk: (_input, { staff }, own) => readPhoneDesk(staff, own),
    phoneLookUp: (input, { staff }, own) => lookUpByPhone(input, staff, own),
    recordPhoneRating: async (input, { staff }, own) => rated(await recordPhoneRating(input, staff, own), own),
    recordComplaint: (input, { staff }, own) => recordComplaint(input, staff, own),
    desk: (input, { staff }, own) => readDesk(input, staff, own),
    askRating: (input, { staff }, own) => askRating(input, staff, own),
    deskRequest: (input, { staff }, own) => readRequest(input, staff, own),
    cancelRequest: (input, { staff }, own) => cancelRequest(input, staff, own),
  },
})
