import { createHmac } from 'node:crypto'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { CODE_ALPHABET } from '../../shared/domain/directory/window-code.ts'
import type { Keys } from '../kernel/ports.ts'

/** Parts are joined by a character that none of them can contain, so that no two lists of parts are the same text. */
const SEPARATOR = '\u0000'

/**
 * Keyed hashes (HMAC-SHA256) under the hash key of the deployment (base64, 32 bytes). Throws when the key is too short to
 * keep anything.
 */
export function hmacKeys(hashKey: string): Keys {
  const key = Buffer.from(hashKey, 'base64')
  if (key.length < 32) throw new Error('the hash key must be 32 bytes of base64')
  const digest = (...parts: string[]) => createHmac('sha256', key).update(parts.join(SEPARATOR)).digest()
  const short = (...parts: string[]) =>
    digest(...parts)
      .subarray(0, 16)
      .toString('base64url')
  return {
    serviceId: (projectNo, serviceNumber) => short('service', projectNo, String(serviceNumber)),
    visitId: (window, day, rater) => short('visit', window, day, rater),
    hash: (kind, value) => short(kind, value),
    receipt(prefix, at, service, request) {
      const letters = lettersOf(digest('receipt', service, request))
      return `${prefix}-${civilDate(at).slice(5).replace('-', '')}-${letters.slice(0, 4)}-${letters.slice(4)}`
    },
  }
}

/** Eight letters of a digest, none more likely than another: 64 bits are many against 31⁸. */
function lettersOf(digest: Buffer): string {
  const size = BigInt(CODE_ALPHABET.length)
  let rest = digest.readBigUInt64BE()
  return Array.from({ length: 8 }, () => {
    const letter = CODE_ALPHABET[Number(rest % size)] ?? ''
    rest /= size
    return letter
  }).join('')
}
