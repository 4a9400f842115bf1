import { sm3Digest } from '../../adapters/digest.ts'
import { bucketPhotos } from '../../adapters/photos.ts'
import { basics, cloud, variable } from './environment.ts'
import { sessions } from './secrets.ts'
import { directory, identities, looks, throttle, tickets } from './stores.ts'

/** All that the evidence of a case needs: its pictures, the log of looks, calls through a temporary number. */
export async function evidencePorts() {
  const stores = {
    directory: directory(),
    identities: identities(),
    looks: looks(),
    throttle: throttle(),
    tickets: tickets(),
  }
  const evidence = bucketPhotos(variable('EVIDENCE_BUCKET'), cloud())
  return { ...basics(), ...stores, evidence, digest: sm3Digest, sessions: await sessions() }
}
