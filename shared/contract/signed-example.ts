import { EXAMPLES } from './exchange-examples.ts'
import { SIGNATURE_HEADERS, signingText } from './signing.ts'

const signed = {
  method: 'POST',
  path: '/api/exchange/services',
  timestamp: '1793584800000',
  nonce: 'k3J9x2Qm7Lw5Rt8Z',
  bodyHash: '9dd2a9d30790ad7ca9165353dc4755d649356fb1818c9133052e3f3327c6d6d1',
}

/** A signed push, worked out, for those who write business systems. Its key exists nowhere. */
export const SIGNED_EXAMPLE = {
  secret: 'example-only',
  method: signed.method,
  path: signed.path,
  body: JSON.stringify(EXAMPLES.pushServices.request),
  text: signingText(signed),
  headers: {
    [SIGNATURE_HEADERS.application]: 'example-hall',
    [SIGNATURE_HEADERS.timestamp]: signed.timestamp,
    [SIGNATURE_HEADERS.nonce]: signed.nonce,
    [SIGNATURE_HEADERS.signature]: 'b0c5906b43f24044f9deca2d784864dcd0ed442d3d190424e9a4ddb784dbac1c',
  },
} as const
