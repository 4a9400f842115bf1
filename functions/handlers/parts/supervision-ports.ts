import { calendars, delivered } from './calendar.ts'
import { basics } from './environment.ts'
import { sessions } from './secrets.ts'
import { directory, evaluations, identities, looks, tickets } from './stores.ts'

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
    tickets: tickets(),
    sessions: await sessions(),
  }
}
