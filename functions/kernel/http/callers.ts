import { type Action, mayDo, type Role } from '../../../shared/contract/authority.ts'
import { ok, type Result, refuse } from '../../../shared/domain/result.ts'
import type { Claims, Sessions } from '../../identity/ports.ts'
import type { Caller, Clock } from '../ports.ts'
import type { HttpEvent } from './event.ts'

/** What a caller may act as. */
export const rolesOf = ({ account, staff, application, hotline, device, gateway }: Caller): Role[] => [
  'anyone',
  ...(account ? (['citizen'] as const) : []),
  ...(staff?.roles ?? []),
  ...(application ? [hotline ? ('hotline' as const) : ('application' as const)] : []),
  ...(device ? (['device'] as const) : []),
  ...(gateway ? (['gateway'] as const) : []),
]

/** Whether a caller may do an action. Refuses E4001 when he has not said who he is, E4003 when he may not. */
export function authorise(action: Action, caller: Caller): Result<Caller> {
  if (mayDo(action, rolesOf(caller))) return ok(caller)
  return refuse(caller.account || caller.application ? 'E4003' : 'E4001')
}

/**
 * What the session of a request says; nothing without one. A session that is over or forged counts as none where anyone
 * may come, and is refused (E4002) elsewhere.
 */
export async function claimsOf(
  { headers }: HttpEvent,
  action: Action,
  { sessions, clock }: { sessions: Sessions; clock: Clock },
): Promise<Result<Claims | undefined>> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) return ok(undefined)
  const claims = await sessions.verify(token, clock.now())
  return claims || mayDo(action, ['anyone']) ? ok(claims) : refuse('E4002')
}

/**
 * The address on the network from which a request came. The distribution of the pages adds that of the visitor to
 * `X-Forwarded-For`, and the API that of the distribution: it is the last but one; without the distribution, the sender's.
 */
export function addressOf({ headers, requestContext }: HttpEvent): string | undefined {
  const passed = headers['x-forwarded-for']?.split(',').map((address) => address.trim()) ?? []
  return passed.at(-2) ?? requestContext.http.sourceIp
}
