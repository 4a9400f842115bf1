import { basics } from './environment.ts'
import { sessions } from './secrets.ts'
import { directory, identities, looks, tickets } from './stores.ts'

/** All that those need who supervise a region. */
export async function supervisionPorts() {
  return {
    ...basics(),
    directory: directory(),
    identities: identities(),
    looks: looks(),
    tickets: tickets(),
    sessions: await sessions(),
  }
}
