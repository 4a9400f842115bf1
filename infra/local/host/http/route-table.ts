import type { RoutePart } from '../assembly/parts.ts'

/** The route that answers a request, with the values of its path. */
export interface Match {
  readonly route: RoutePart
  readonly parameters: Readonly<Record<string, string>>
}

export type RouteTable = (method: string, path: string) => Match | undefined

interface Pattern {
  readonly route: RoutePart
  readonly method: string
  readonly expression: RegExp
  readonly variables: number
}

/** Matches as an HTTP API does: a fixed segment wins over a variable, a method over `ANY`, anything over `$default`. */
export function routeTable(routes: readonly RoutePart[]): RouteTable {
  const patterns = routes.map(patternOf).sort((a, b) => a.variables - b.variables)
  return (method, path) => {
    for (const { route, expression, method: wanted } of patterns) {
      const found = wanted === method || wanted === 'ANY' ? expression.exec(path) : null
      if (found) return { route, parameters: decoded(found.groups ?? {}) }
    }
    return undefined
  }
}

function patternOf(route: RoutePart): Pattern {
  if (route.key === '$default') return { route, method: 'ANY', expression: /^/, variables: Number.POSITIVE_INFINITY }
  const [method, path] = route.key.split(' ') as [string, string]
  const source = path
    .replace(/[.$]/g, '\\$&')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  const variables = path.split('{').length - 1 + (path.includes('+}') ? 100 : 0) + (method === 'ANY' ? 0.5 : 0)
  return { route, method, expression: new RegExp(`^${source}$`), variables }
}

const decoded = (groups: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]))

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
