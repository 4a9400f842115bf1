import { mayDo } from '../../../shared/contract/authority.ts'
import { ok, refuse } from '../../../shared/domain/result.ts'
import type { DeviceStore } from '../../device/ports.ts'
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

/**
 * Whoever the session says, and from which network as a hash; staff are not told apart, so that nothing needs to be looked
 * up.
 */
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

/** Whoever the session says, with the staff binding his account has at this moment. */
export const bound: Identify<SessionPorts & { identities: IdentityStore; directory: Directory }> = async (
  event,
  action,
  _body,
  ports,
) => {
  const claims = await claimsOf(event, action, ports)
  if (!claims.ok) return claims
  return ok(claims.value ? await callerOf(claims.value, ports) : {})
}

/** The device whose token it is, as it is on record at this moment: one taken back is out at once. Refuses E8001. */
export const paired: Identify<{ deviceSessions: Sessions; devices: DeviceStore; clock: Clock; keys: Keys }> = async (
  event,
  action,
  _body,
  { deviceSessions, devices, clock, keys },
) => {
  if (mayDo(action, ['anyone'])) {
    const from = addressOf(event)
    return ok(from ? { address: keys.hash('address', from) } : {})
  }
  const claims = await claimsOf(event, action, { sessions: deviceSessions, clock })
  const device = claims.ok && claims.value ? await devices.get(claims.value.account) : undefined
  return device && device.revokedAt === undefined ? ok({ device }) : refuse('E8001')
}
