import { ok } from '../../../shared/domain/result.ts'
import type { Directory } from '../../directory/ports.ts'
import type { IdentityStore, Sessions } from '../../identity/ports.ts'
import { callerOf } from '../../identity/sign-in.ts'
import { addressOf, claimsOf } from '../../kernel/http/callers.ts'
import type { Identify } from '../../kernel/http/dispatch.ts'
import type { Clock, Keys } from '../../kernel/ports.ts'

interface SessionPorts {
  readonly sessions: Sessions
  readonly clock: Clock
}

/** Nobody in particular. */
export const anyone: Identify<unknown> = async () => ok({})

/** Whoever the session says, and his network as a hash; staff are not told apart, so that nothing needs to be looked up. */
export const citizen: Identify<SessionPorts & { keys: Keys }> = async (event, action, _body, ports) => {
  const claims = await claimsOf(event, action, ports)
  if (!claims.ok) return claims
  const { account, phone, author } = claims.value ?? {}
  const from = addressOf(event)
  return ok({
    ...(account ? { account } : {}),
    ...(phone ? { phone } : {}),
    ...(author ? { author } : {}),
    ...(from ? { address: ports.keys.hash('address', from) } : {}),
  })
}

type StaffPorts = SessionPorts & { readonly identities: IdentityStore; readonly directory: Directory }

/** Whoever the session says, with the staff binding his account has at this moment. */
export const bound: Identify<StaffPorts> = async (event, action, _body, ports) => {
  const claims = await claimsOf(event, action, ports)
  if (!claims.ok) return claims
  return ok(claims.value ? await callerOf(claims.value, ports) : {})
}
