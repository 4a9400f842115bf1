import { expect, test } from 'vitest'
import { decidingRoutes } from '../../../functions/handlers/parts/deciding-routes.ts'
import { handlingRoutes } from '../../../functions/handlers/parts/handling-routes.ts'
import { bound } from '../../../functions/handlers/parts/identify.ts'
import { leadingRoutes } from '../../../functions/handlers/parts/leading-routes.ts'
import { dispatcher } from '../../../functions/kernel/http/dispatch.ts'
import type { StaffRole } from '../../../shared/contract/authority.ts'
import type { Audience } from '../../../shared/contract/route.ts'
import { type RouteName, routes } from '../../../shared/contract/routes.ts'
import type { House } from '../support/house.ts'
import { on, profileOf } from '../support/samples.ts'
import { unit } from '../support/unit.ts'

/** A third place: three steps of approval, the second of the lead, the others of the bureau. */
const APPROVALS = [
  { id: 'preliminary', name: '预审', by: 'admin' },
  { id: 'proposal', name: '拟办', by: 'lead' },
  { id: 'instruction', name: '领导批示', by: 'admin' },
] as const

const PEOPLE: Readonly<Record<string, readonly [staff: string, ...StaffRole[]]>> = {
  handler: ['S2', 'handler'],
  lead: ['S4', 'lead'],
  bureau: ['S6', 'admin'],
}

/** The functions of staff and of supervision, with people who are signed in. */
async function place() {
  const here = await unit('linzi', on('2026-03-02'), { procedure: { ...profileOf('linzi').procedure, approvals: APPROVALS } })
  const [east] = here.places
  await here.directory.putAll([{ kind: 'staff', id: 'S6', name: '己', org: '115309009000000654', region: east }])
  for (const [account, [staff, ...roles]] of Object.entries(PEOPLE)) await here.identities.bind(account, { staff, roles })
  const api = <A extends Audience>(audience: A, implementations: object) =>
    dispatcher({ audience, implementations: implementations as never, identify: bound, ports: async (): Promise<House> => here })
  const functions = {
    staff: api('staff', { ...handlingRoutes, ...leadingRoutes }),
    supervision: api('supervision', decidingRoutes),
  }
  const ask = async (as: string, name: RouteName, { id, ...input }: { id: string; [field: string]: unknown }) => {
    const route = routes[name]
    const token = JSON.stringify({ claims: { account: as }, expiresAt: here.clock.now() + 1000 })
    const answer = await functions[route.audience as keyof typeof functions]({
      routeKey: `${route.method} ${route.path}`,
      rawPath: route.path.replace('{id}', id),
      pathParameters: { id },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      requestContext: { requestId: 'r', http: { method: route.method } },
      ...(route.method === 'POST' ? { body: JSON.stringify(input) } : {}),
    })
    return { status: answer.statusCode, body: JSON.parse(answer.body) }
  }
  return { here, ask }
}

test('approvals of a third place go through the routes, each by whose step it is', async () => {
  const { here, ask } = await place()
  const { code: id } = await here.complain()
  await ask('handler', 'verifyTicket', { id, version: 1, finding: 'founded', grounds: '查看监控' })
  const proposed = await ask('handler', 'triageTicket', { id, version: 2, triage: 'immediate' })
  expect(proposed).toMatchObject({ status: 200, body: { ticket: { state: 'proposed' }, proposal: { next: '预审' }, acts: [] } })
  const approve = { id, version: 3, decision: 'approve' }
  expect(await ask('lead', 'decideApproval', approve)).toMatchObject({ status: 403, body: { code: 'E3051' } })
  expect(await ask('handler', 'decideApproval', approve)).toMatchObject({ status: 403, body: { code: 'E4003' } })
  expect(await ask('lead', 'bureauApproval', approve)).toMatchObject({ status: 403, body: { code: 'E4003' } })
  expect(await ask('bureau', 'bureauApproval', approve)).toMatchObject({ status: 200, body: { proposal: { next: '拟办' } } })
  expect(await ask('lead', 'decideApproval', { ...approve, version: 4 })).toMatchObject({
    body: { proposal: { next: '领导批示' } },
  })
  expect(await ask('bureau', 'bureauApproval', { ...approve, version: 4 })).toMatchObject({
    status: 409,
    body: { code: 'E3009' },
  })
  expect(await ask('bureau', 'bureauApproval', { ...approve, version: 5, reason: '两日内改好' })).toMatchObject({
    status: 200,
    body: { ticket: { state: 'rectifying' }, history: { 5: { command: 'approve-rectify', note: { step: '领导批示' } } } },
  })
})

test('what is missing is refused before anything is decided', async () => {
  const { here, ask } = await place()
  const { code: id } = await here.complain()
  expect(await ask('bureau', 'decideDispute', { id, version: 1, decision: 'keep' })).toMatchObject({ status: 400 })
  expect(await ask('bureau', 'decideDispute', { id, version: 1, decision: 'keep', reason: '由你办' })).toMatchObject({
    status: 409,
    body: { code: 'E3002' },
  })
  expect(await ask('lead', 'decideExtension', { id, version: 1, decision: 'refuse' })).toMatchObject({ body: { code: 'E3055' } })
  for (const until of ['2026-99-99', '2026-02-30'])
    expect(await ask('handler', 'askExtension', { id, version: 1, reason: '等配件', until })).toMatchObject({ status: 400 })
  expect(await ask('lead', 'assignTicket', { id, version: 1, to: '' })).toMatchObject({ status: 400 })
})
