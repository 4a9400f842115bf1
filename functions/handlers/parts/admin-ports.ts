import { bucketFiles } from '../../adapters/files.ts'
import { basics, cloud, variable } from './environment.ts'
import { looks } from './record-stores.ts'
import { keys, sessions } from './secrets.ts'
import { directory, identities, reports, statistics, tickets } from './stores.ts'

/** All that administrators' pages need. */
export async function adminPorts() {
  const stores = {
    directory: directory(),
    identities: identities(),
    looks: looks(),
    statistics: statistics(),
    tickets: tickets(),
    reports: reports(),
  }
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  return { ...basics(), ...stores, files, keys: await keys(), sessions: await sessions() }
}
