import type { Action } from '../../../shared/contract/authority.ts'
import type { Audience, Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { Caller } from '../ports.ts'
import { answer, refused } from './answer.ts'
import { authorise } from './callers.ts'
import type { HttpAnswer, HttpEvent } from './event.ts'
import type { Implementations, Outcome } from './implementations.ts'
import { bodyOf, inputOf } from './input.ts'

/** Who calls, and why he is not let in. `body` is the body as it was sent. */
export type Identify<P> = (event: HttpEvent, action: Action, body: string, ports: P) => Promise<Result<Caller>>

export interface Api<A extends Audience, P> {
  readonly audience: A
  readonly implementations: Implementations<A, P>
  readonly identify: Identify<P>
  /** Made at the first request and kept by the container. */
  readonly ports: () => Promise<P>
}

type Implementation<P> = (input: unknown, caller: Caller, ports: P) => Promise<Outcome<unknown>>
interface Entry<P> {
  readonly route: Route
  readonly implementation: Implementation<P>
}

/** What the public reads may be kept for a minute by anyone on the way. */
const cacheOf = (route: Route): string => (route.audience === 'public' ? 'public, max-age=60' : 'no-store')

/** The routes of an audience by their keys, each with its implementation. */
function entriesOf<A extends Audience, P>({ audience, implementations }: Api<A, P>): Map<string, Entry<P>> {
  const known = implementations as unknown as Readonly<Record<string, Implementation<P>>>
  return new Map(
    Object.entries(routes as Readonly<Record<string, Route>>).flatMap(([name, route]) => {
      const implementation = known[name]
      return route.audience === audience && implementation
        ? [[`${route.method} ${route.path}`, { route, implementation }] as const]
        : []
    }),
  )
}

/**
 * Answers the requests of an audience: finds the route, learns who calls, asks the authority table, checks the input and
 * runs the implementation. Refusals become their status; what is thrown is left to the plumbing around it.
 */
export function dispatcher<A extends Audience, P>(api: Api<A, P>): (event: HttpEvent) => Promise<HttpAnswer> {
  const entries = entriesOf(api)
  return async (event) => {
    const entry = entries.get(event.routeKey)
    if (!entry) return refused({ code: 'E1002' })
    const { route, implementation } = entry
    const body = bodyOf(event)
    if (!body.ok) return refused(body.refusal)
    const ports = await api.ports()
    const identified = await api.identify(event, route.action, body.value, ports)
    const caller = identified.ok ? authorise(route.action, identified.value) : identified
    if (!caller.ok) return refused(caller.refusal)
    const input = inputOf(route, event, body.value)
    if (!input.ok) return refused(input.refusal)
    const outcome = await implementation(input.value, caller.value, ports)
    if (!outcome.ok) return refused(outcome.refusal)
    return answer(outcome.status ?? (route.created ? 201 : 200), outcome.value, cacheOf(route))
  }
}
