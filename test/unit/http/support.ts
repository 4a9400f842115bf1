import middy from '@middy/core'
import { bound } from '../../../functions/handlers/parts/identify.ts'
import { type Api, dispatcher } from '../../../functions/kernel/http/dispatch.ts'
import type { HttpAnswer, HttpEvent } from '../../../functions/kernel/http/event.ts'
import { faults } from '../../../functions/kernel/http/faults.ts'
import type { Implementations } from '../../../functions/kernel/http/implementations.ts'
import type { Audience } from '../../../shared/contract/route.ts'
import { memoryDirectory } from '../../memory/directory.ts'
import { memoryIdentities, plainSessions } from '../../memory/identities.ts'
import { virtualClock } from '../../memory/system.ts'

export const NOW = Date.parse('2026-11-02T02:00:00Z')
export const ORG = '915309000000000001'

const person = (id: string) => ({ kind: 'staff', id, name: '演示人员', org: ORG, region: '530900000000' }) as const

/** Ports of a dispatcher: an account `handler` and an account `admin` are bound to staff, `citizen` to nobody. */
export async function ports() {
  const identities = memoryIdentities()
  await identities.bind('handler', { staff: 'S-1', roles: ['staff', 'handler'] })
  await identities.bind('admin', { staff: 'S-2', roles: ['admin'] })
  await identities.bind('gone', { staff: 'S-9', roles: ['admin'] })
  return {
    identities,
    sessions: plainSessions(),
    directory: memoryDirectory([person('S-1'), person('S-2')]),
    clock: virtualClock(NOW),
  }
}
export type Ports = Awaited<ReturnType<typeof ports>>

/** A session token of an account. */
export const token = (account: string, expiresAt = NOW + 1000): string =>
  `Bearer ${JSON.stringify({ claims: { account }, expiresAt })}`

interface Asked extends Partial<HttpEvent> {
  readonly route: string
  readonly as?: string
}

const eventOf = ({ route, as, ...more }: Asked): HttpEvent => ({
  routeKey: route,
  rawPath: route.split(' ')[1] ?? '',
  headers: as ? { authorization: token(as) } : {},
  requestContext: { requestId: 'request-1', http: { method: route.split(' ')[0] ?? '' } },
  ...more,
})

/** A function of an audience as it runs, with what it logs. Routes that a test does not name throw. */
export function api<A extends Audience>(
  audience: A,
  some: Partial<Implementations<A, Ports>>,
  more: Partial<Api<A, Ports>> = {},
) {
  const lines: Array<Readonly<Record<string, unknown>>> = []
  const unexpected = async () => {
    throw new Error('a route the test does not name')
  }
  const implementations = new Proxy(some, { get: (known, name) => Reflect.get(known, name) ?? unexpected }) as Implementations<
    A,
    Ports
  >
  const handler = middy<HttpEvent, HttpAnswer>()
    .use(faults((line) => lines.push(line)))
    .handler(dispatcher({ audience, implementations, identify: bound, ports, ...more }))
  return {
    lines,
    async ask(asked: Asked) {
      const answer = await handler(eventOf(asked), {} as never)
      return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body), text: answer.body }
    },
  }
}
