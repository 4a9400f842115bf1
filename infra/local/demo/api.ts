import { type Input, type Output, type RouteName, routes } from '../../../shared/contract/routes.ts'
import type { RefusalBody } from '../../../shared/contract/schemas/common.ts'

export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  constructor(route: string, body: RefusalBody) {
    super(`${route}: ${body.code} ${body.message} ${JSON.stringify(body.details ?? '')}`)
    this.code = body.code
  }
}

/** Calls the API of the running host by its contract. */
export interface Api {
  /** @throws Refused when the answer is not a success. */
  call<N extends RouteName>(route: N, input: Input<N>, token?: string, headers?: Record<string, string>): Promise<Output<N>>
}

export const apiOf = (url: string): Api => ({
  async call(name, input, token, more = {}) {
    const route = routes[name]
    const fields = input as Record<string, unknown>
    const path = route.path.replace(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(fields[field])))
    const query = new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)]))
    const response = await fetch(route.method === 'GET' ? `${url}${path}?${query}` : `${url}${path}`, {
      method: route.method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...more },
      ...(route.method === 'POST' ? { body: JSON.stringify(input) } : {}),
    })
    const body = await response.json()
    if (!response.ok) throw new Refused(name, body as RefusalBody)
    return body as never
  },
})
