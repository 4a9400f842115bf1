import { createCipheriv, createHash } from 'node:crypto'

/** The key that the token lineage makes of its word: MD5, 16 bytes. */
export const keyOf = (word: string): Buffer => createHash('md5').update(word).digest()

/** SM4 (GB/T 32907) in ECB with PKCS#7 padding, as base64 in one line. */
export function sm4Seal(text: string, key: Buffer): string {
  const cipher = createCipheriv('sm4-ecb', key, null)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}
