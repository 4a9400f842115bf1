/** How long another system may take to answer, in milliseconds. */
const PATIENCE_MS = 4_000

export type Ask = (url: URL, init?: RequestInit) => Promise<unknown>

/**
 * Asks another system for JSON. Undefined when it does not answer in time, is out of order or answers no JSON: the caller
 * says so to its user. The address is never put into an error, since it may carry a secret.
 */
export const askJson: Ask = async (url, init = {}) => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    return response.status >= 500 ? undefined : ((await response.json()) as unknown)
  } catch {
    return undefined
  }
}
