/** How long another system may take to answer, in milliseconds. */
const PATIENCE_MS = 4_000

/** Faults before anything was sent. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** `unreached`: nothing was sent. `unknown`: it may have been carried out, since no answer came that says otherwise. */
export type Posted = { readonly answer: unknown } | 'unreached' | 'unknown'

export type Post = (url: URL, init: RequestInit) => Promise<Posted>

/** Has another system do something that must not be done twice. The address is never put into an error. */
export const sendJson =
  (patienceMs = PATIENCE_MS): Post =>
  async (url, init) => {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
      return response.status >= 500 ? 'unknown' : { answer: await response.json() }
    } catch (fault) {
      const code = ((fault as Error).cause as { code?: string } | undefined)?.code ?? ''
      return UNREACHED.has(code) ? 'unreached' : 'unknown'
    }
  }
