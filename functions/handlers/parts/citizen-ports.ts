import { basics } from './environment.ts'
import { deliveries } from './exchange-stores.ts'
import { reminderPorts } from './reminder-ports.ts'
import { keys, seal, sessions } from './secrets.ts'
import { directory, evaluations, invitations, protection, reviews, throttle, tickets } from './stores.ts'

/** All that citizens' pages need. */
export async function citizenPorts() {
  const stores = { directory: directory(), evaluations: evaluations(), tickets: tickets(), invitations: invitations() }
  const secrets = { keys: await keys(), seal: await seal(), sessions: await sessions() }
  return {
    ...basics(),
    ...stores,
    reviews: reviews(),
    protection: protection(),
    deliveries: deliveries(),
    throttle: throttle(),
    ...secrets,
    ...(await reminderPorts()),
  }
}
