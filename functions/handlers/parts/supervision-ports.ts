import { calendars, delivered } from './calendar.ts'
import { basics } from './environment.ts'
import { looks } from './record-stores.ts'
import { reminderPorts } from './reminder-ports.ts'
import { keys, sessions } from './secrets.ts'
import { directory, evaluations, identities, protection, reviews, tickets } from './stores.ts'

/** All that those need who supervise a region. */
export async function supervisionPorts() {
  return {
    ...basics(),
    calendars: calendars(),
    delivered,
    directory: directory(),
    evaluations: evaluations(),
    identities: identities(),
    looks: looks(),
    protection: protection(),
    reviews: reviews(),
    keys: await keys(),
    tickets: tickets(),
    sessions: await sessions(),
    ...(await reminderPorts()),
  }
}
