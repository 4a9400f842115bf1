/** How a business system signs its requests: `x-signature` is the hex HMAC-SHA256 of this text under its secret. */
export const SIGNATURE_HEADERS = {
  application: 'x-app-key',
  timestamp: 'x-timestamp',
  nonce: 'x-nonce',
  signature: 'x-signature',
} as const

export interface Signed {
  readonly method: string
  readonly path: string
  /** Milliseconds since 1970 UTC, as text. */
  readonly timestamp: string
  /** 16 to 64 letters, digits, `_` or `-`, never used twice by an application. */
  readonly nonce: string
  /** Lower-case hex SHA-256 of the body as it is sent. */
  readonly bodyHash: string
}

/** A request may be this much older or newer than the clock of the system, in milliseconds. */
export const SIGNATURE_WINDOW_MS = 5 * 60_000

export const signingText = ({ method, path, timestamp, nonce, bodyHash }: Signed): string =>
  [method, path, timestamp, nonce, bodyHash].join('\n')
