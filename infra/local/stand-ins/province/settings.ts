import { randomBytes } from 'node:crypto'
import { keyPair } from './sm2.ts'

/** What the two sides agree on, made at random: `own` is for our secret, `provinceKey` stays with the far side. */
export function demoSettings(): { readonly own: Readonly<Record<string, string>>; readonly provinceKey: string } {
  const name = (bytes = 8) => randomBytes(bytes).toString('hex')
  const [platform, ours] = [keyPair(), keyPair()]
  return {
    own: {
      appMark: `local${name(4)}`,
      appWord: name(16),
      platformKey: platform.publicKey,
      ownKey: ours.privateKey,
      appKey: `local${name(4)}`,
      appCode: name(16),
    },
    provinceKey: platform.privateKey,
  }
}
