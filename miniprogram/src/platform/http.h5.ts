import type { HttpRequest, HttpResponse } from './http.ts'

/** One HTTP exchange. Never throws: no answer is status 0. */
export async function exchange({ method, url, headers, body, timeout }: HttpRequest): Promise<HttpResponse> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeout)
  try {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const response = await fetch(url, { method, headers, body: payload, signal: stop.signal })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  } catch {
    return { status: 0, body: null }
  } finally {
    clearTimeout(timer)
  }
}
