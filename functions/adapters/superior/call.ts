/** How long the superior system may take to answer, in milliseconds. */
const PATIENCE_MS = 5_000
/** The longest answer that is read. */
const LONGEST = 16 * 1024 * 1024

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Reply {
  readonly status: number
  readonly body: Uint8Array
}

/** Calls another system; undefined when it does not answer in time or at all. Nothing is logged: messages are about people. */
export type Call = (url: URL, request: Request) => Promise<Reply | undefined>

export const callHttp =
  (patienceMs = PATIENCE_MS): Call =>
  async (url, request) => {
    try {
      const response = await fetch(url, { ...request, signal: AbortSignal.timeout(patienceMs), redirect: 'error' })
      const body = new Uint8Array(await response.arrayBuffer())
      return body.length > LONGEST ? undefined : { status: response.status, body }
    } catch {
      return undefined
    }
  }
