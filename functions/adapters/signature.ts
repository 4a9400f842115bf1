import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { SIGNATURE_HEADERS, SIGNATURE_WINDOW_MS, type Signed, signingText } from '../../shared/contract/signing.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { NonceStore } from '../identity/ports.ts'
import type { Clock } from '../kernel/ports.ts'

/** A request as it came in. Header names are lower case. */
export interface RawRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export interface SignaturePorts {
  /** Secrets of the business systems by their keys. */
  readonly applications: Readonly<Record<string, string>>
  readonly nonces: NonceStore
  readonly clock: Clock
}

const NONCE = /^[A-Za-z0-9_-]{16,64}$/
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex')
const signatureOf = (secret: string, signed: Signed): string =>
  createHmac('sha256', secret).update(signingText(signed)).digest('hex')

/** Headers of a signed request: for business systems written in this house and for tests. `at` in milliseconds. */
export function signRequest(
  { application, secret }: { application: string; secret: string },
  request: Omit<RawRequest, 'headers'>,
  at: number,
  nonce: string,
): Record<string, string> {
  const { method, path, body } = request
  const timestamp = String(at)
  const signature = signatureOf(secret, { method, path, timestamp, nonce, bodyHash: hashOf(body) })
  return {
    [SIGNATURE_HEADERS.application]: application,
    [SIGNATURE_HEADERS.timestamp]: timestamp,
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: signature,
  }
}

/**
 * The key of the business system that signed a request. Refuses E5001 (unknown key), E5002 (signature), E5003 (more than
 * five minutes off), E5004 (nonce used before). A nonce is spent only by a request that is right otherwise.
 */
export async function verifyRequest(
  request: RawRequest,
  { applications, nonces, clock }: SignaturePorts,
): Promise<Result<string>> {
  const header = (name: keyof typeof SIGNATURE_HEADERS) => request.headers[SIGNATURE_HEADERS[name]] ?? ''
  const [application, timestamp, nonce] = [header('application'), header('timestamp'), header('nonce')]
  const secret = Object.hasOwn(applications, application) ? applications[application] : undefined
  if (!secret) return refuse('E5001')
  const { method, path, body } = request
  const expected = Buffer.from(signatureOf(secret, { method, path, timestamp, nonce, bodyHash: hashOf(body) }))
  const given = Buffer.from(header('signature').toLowerCase())
  if (given.length !== expected.length || !timingSafeEqual(given, expected) || !NONCE.test(nonce)) return refuse('E5002')
  const at = /^\d{1,15}$/.test(timestamp) ? Number(timestamp) : 0
  if (Math.abs(clock.now() - at) > SIGNATURE_WINDOW_MS) return refuse('E5003')
  return (await nonces.use(application, nonce, at + 2 * SIGNATURE_WINDOW_MS)) ? ok(application) : refuse('E5004')
}
