import { sm3Digest } from '../../adapters/digest.ts'
import { bucketFiles } from '../../adapters/files.ts'
import { maskedCalls } from '../../adapters/masked-calls.ts'
import { bucketPhotos } from '../../adapters/photos.ts'
import { basics, cloud, variable } from './environment.ts'
import { looks, printings } from './record-stores.ts'
import { seal, secret, sessions } from './secrets.ts'
import { directory, identities, reviews, throttle, tickets } from './stores.ts'

/** All that the evidence of a case needs: its pictures, the log of looks, calls through a temporary number. */
export async function evidencePorts() {
  const base = basics()
  const stores = {
    directory: directory(),
    identities: identities(),
    looks: looks(),
    printings: printings(),
    reviews: reviews(),
    throttle: throttle(),
    tickets: tickets(),
  }
  const evidence = bucketPhotos(variable('EVIDENCE_BUCKET'), cloud())
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  const account = (await secret()).calls
  const calls = account.poolKey ? maskedCalls(variable('CALLS_BASE_URL'), account, base) : undefined
  return { ...base, ...stores, evidence, files, calls, digest: sm3Digest, seal: await seal(), sessions: await sessions() }
}
