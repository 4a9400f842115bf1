import { sm2 } from 'sm-crypto'
import type { JsonForm } from '../../../shared/domain/exchange/form.ts'

/** Texts under SM2: for the platform's key, and from it for ours. Both throw rather than give back an empty text. */
export interface Sm2Envelope {
  seal(text: string): string
  open(cipher: string): Uint8Array
}

const POINT_04 = 4
/** A point of 64 bytes and a digest of 32; a message of at least one byte comes on top. */
const OVERHEAD = 96

/**
 * SM2 encryption (GB/T 32918.4) in the variant of a form. `platformKey` is the public point of the other side (130 hex
 * digits with the 04), `ownKey` our private number (64 hex digits).
 */
export function sm2Envelope(
  { order, prefix04, encoding }: JsonForm['wire']['sm2'],
  keys: { readonly platformKey: string; readonly ownKey: string },
): Sm2Envelope {
  const mode = order === 'C1C3C2' ? 1 : 0
  return {
    seal(text) {
      const cipher = sm2.doEncrypt([...new TextEncoder().encode(text)], keys.platformKey, mode)
      return Buffer.from(`${prefix04 ? '04' : ''}${cipher}`, 'hex').toString(encoding)
    },
    open(cipher) {
      const bytes = Buffer.from(cipher, encoding)
      const bare = prefix04 ? bytes.subarray(1) : bytes
      if ((prefix04 && bytes[0] !== POINT_04) || bare.length <= OVERHEAD) throw new Error('no SM2 envelope of this form')
      const opened = sm2.doDecrypt(bare.toString('hex'), keys.ownKey, mode, { output: 'array' })
      if (opened.length !== bare.length - OVERHEAD) throw new Error('the SM2 envelope does not open')
      return Uint8Array.from(opened)
    },
  }
}
