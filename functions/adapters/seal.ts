import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Seal } from '../kernel/ports.ts'

const KEY_BYTES = 32
const IV_BYTES = 16
const MAC_BYTES = 32

/**
 * Seals with SM4-CTR and, over what that gives, HMAC-SM3 (GB/T 32907, GB/T 32905). `key` is 32 bytes of base64: half for
 * each. Throws when it is shorter.
 */
export function sm4Seal(key: string): Seal {
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length < KEY_BYTES) throw new Error('the seal key must be 32 bytes of base64')
  const [cipherKey, macKey] = [bytes.subarray(0, 16), bytes.subarray(16, KEY_BYTES)]
  const mac = (body: Buffer): Buffer => createHmac('sm3', macKey).update(body).digest()
  return {
    seal(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('sm4-ctr', cipherKey, iv)
      const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([body, mac(body)]).toString('base64url')
    },
    open(sealed) {
      const all = Buffer.from(sealed, 'base64url')
      if (all.length < IV_BYTES + MAC_BYTES) return undefined
      const [body, given] = [all.subarray(0, -MAC_BYTES), all.subarray(-MAC_BYTES)]
      if (!timingSafeEqual(mac(body), given)) return undefined
      const decipher = createDecipheriv('sm4-ctr', cipherKey, body.subarray(0, IV_BYTES))
      return Buffer.concat([decipher.update(body.subarray(IV_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}
