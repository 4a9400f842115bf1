/** Where one call goes: path parameters and query filled in, the rest as body. */
export interface Address {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: unknown
}

/** Fills `{name}` of the path from the input; what is left is the query of a GET and the body of a POST. */
export function addressOf(name: string, input: Readonly<Record<string, unknown>>): Address {
  const endpoint = ENDPOINTS[name]
  if (!endpoint) throw new Error(`no such operation: ${name}`)
  const [method, path] = endpoint
  const left: Record<string, unknown> = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(left[key])
    delete left[key]
    return encodeURIComponent(value)
  })
  if (method === 'POST') return { method, url: API_BASE + filled, body: left }
  const query = Object.entries(left)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  return { method, url: API_BASE + filled + (query ? `?${query}` : '') }
}
