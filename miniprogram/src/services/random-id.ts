import { randomBytes } from '@/platform/random'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A random id of 132 bits: a request key, a device id. */
export async function randomId(): Promise<string> {
  const bytes = await randomBytes(22)
  return Array.from(bytes, (byte) => ALPHABET[byte % 64]).join('')
}
