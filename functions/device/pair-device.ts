import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { type Device, PAIRING_MS, pairingCode, typedCode } from '../../shared/domain/device/device.ts'
import type { DeviceProfile } from '../../shared/domain/evaluation/device-profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Directory } from '../directory/ports.ts'
import type { Sessions } from '../identity/ports.ts'
import type { Caller, Clock, Keys, Randomness, Rules, StaffIdentity } from '../kernel/ports.ts'
import type { Throttle } from '../kernel/throttle.ts'
import type { DeviceStore } from './ports.ts'
import { covers } from './reach.ts'

export interface PairingPorts {
  readonly devices: DeviceStore
  readonly deviceProfiles: readonly DeviceProfile[]
  readonly directory: Directory
  readonly rules: Rules
  readonly keys: Keys
  readonly clock: Clock
  readonly randomness: Randomness
}

const wrong = (field: string, message: string): Result<never> => refuse('E1001', { fields: [{ field, message }] })

/**
 * An administrator says what a device is to be and where it stands, and gets a code to type into it: good once, for ten
 * minutes. Refuses E1001 naming the field: a hall of another region is none.
 */
export async function makePairing(
  input: Input<'makePairing'>,
  admin: StaffIdentity,
  ports: PairingPorts,
): Promise<Result<Output<'makePairing'>>> {
  const { kind, profile, name } = input
  const hall = await ports.directory.get('hall', input.hall)
  if (!hall || !(await covers(admin, hall.region, ports))) return wrong('hall', '没有这个大厅')
  if (!ports.deviceProfiles.some(({ id }) => id === profile)) return wrong('profile', '没有这种设备')
  const window = kind === 'evaluator' ? await ports.directory.get('window', input.window ?? '') : undefined
  if (kind === 'evaluator' && window?.hall !== hall.id) return wrong('window', '请选这个大厅的一个窗口')
  const code = pairingCode(ports.randomness.token() + ports.randomness.token())
  const expiresAt = ports.clock.now() + PAIRING_MS
  const place = { hall: hall.id, region: window?.region ?? hall.region, window: window?.id ?? '' }
  await ports.devices.putPairing(ports.keys.hash('device', code), {
    kind,
    profile,
    name,
    ...place,
    pairedBy: admin.id,
    expiresAt,
  })
  return ok({ code: `${code.slice(0, 4)}-${code.slice(4)}`, name, expiresAt: civilTime(expiresAt) })
}

/** A device token is good for this long; every call looks the device up, so that a device taken back is out at once. */
const TOKEN_MS = 5 * 365 * 86_400_000

/** Tries from one network: a code has 31⁸ forms, and an hour's devices of a hall need few. */
const TRIES = { windowMs: PAIRING_MS, most: 30 }

/** Whoever holds the code makes his device the one it was made for. Refuses E8002, E4006. */
export async function pairDevice(
  { code }: Input<'pairDevice'>,
  { address }: Caller,
  ports: PairingPorts & { deviceSessions: Sessions; throttle: Throttle },
): Promise<Result<Output<'pairDevice'>>> {
  const now = ports.clock.now()
  if (!(await ports.throttle.take('pairing', address ?? '', now, TRIES))) return refuse('E4006')
  const id = ports.randomness.token()
  const pairing = await ports.devices.takePairing(ports.keys.hash('device', typedCode(code)), id, now)
  if (!pairing) return refuse('E8002')
  const { expiresAt: _, ...rest } = pairing
  const device: Device = { ...rest, id, pairedAt: now }
  await ports.devices.add(device)
  const token = await ports.deviceSessions.issue({ account: id }, now + TOKEN_MS)
  return ok({ token, id, kind: device.kind, name: device.name })
}
