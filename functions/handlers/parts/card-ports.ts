import { bucketPhotos } from '../../adapters/photos.ts'
import { basics, cloud, variable } from './environment.ts'
import { keys, seal, sessions } from './secrets.ts'
import { cards, directory, evaluations, identities } from './stores.ts'

/** All that the pages for paper cards need. */
export async function cardPorts() {
  const stores = { cards: cards(), directory: directory(), evaluations: evaluations(), identities: identities() }
  const photos = bucketPhotos(variable('EVIDENCE_BUCKET'), cloud())
  return { ...basics(), ...stores, photos, keys: await keys(), seal: await seal(), sessions: await sessions() }
}
