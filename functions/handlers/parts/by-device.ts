import { mayDo } from '../../../shared/contract/authority.ts'
import type { Device } from '../../../shared/domain/device/device.ts'
import { ok, refuse } from '../../../shared/domain/result.ts'
import type { DeviceStore } from '../../device/ports.ts'
import type { Sessions } from '../../identity/ports.ts'
import { addressOf, claimsOf } from '../../kernel/http/callers.ts'
import type { Identify } from '../../kernel/http/dispatch.ts'
import type { Outcome } from '../../kernel/http/implementations.ts'
import type { Caller, Clock, Keys } from '../../kernel/ports.ts'

/** What a paired device asks for. Refuses E8001. */
export const byDevice =
  <I, O, P>(work: (input: I, device: Device, ports: P) => Promise<Outcome<O>>) =>
  async (input: I, { device }: Caller, ports: P): Promise<Outcome<O>> =>
    device ? work(input, device, ports) : refuse('E8001')

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
