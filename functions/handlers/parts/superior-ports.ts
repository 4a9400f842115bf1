import { bucketFiles } from '../../adapters/files.ts'
import { basics, cloud, variable } from './environment.ts'
import { deliveries, dictionaries, exchangeFiles, upward } from './exchange-stores.ts'
import { keys, seal, sessions } from './secrets.ts'
import { directory, evaluations, identities, statistics } from './stores.ts'

/** All that the pages of the exchange need. */
export async function superiorPorts() {
  const stores = {
    deliveries: deliveries(),
    dictionaries: dictionaries(),
    directory: directory(),
    evaluations: evaluations(),
    exchangeFiles: exchangeFiles(),
    identities: identities(),
    statistics: statistics(),
    days: upward(),
  }
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  const secrets = { keys: await keys(), seal: await seal(), sessions: await sessions() }
  return { ...basics(), ...stores, ...secrets, files, publicUrl: variable('PUBLIC_URL') }
}
