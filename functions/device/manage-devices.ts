import type { Input, Output } from '../../shared/contract/routes.ts'
import type { DeviceView } from '../../shared/contract/schemas/device.ts'
import { civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { type Device, SILENT_MS } from '../../shared/domain/device/device.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import type { PairingPorts } from './pair-device.ts'
import { covers } from './reach.ts'

/** Whether a device can be counted on now. */
export const conditionOf = ({ revokedAt, lastSeen, pairedAt }: Device, now: Instant): DeviceView['state'] =>
  revokedAt !== undefined ? 'revoked' : now - (lastSeen ?? pairedAt) > SILENT_MS ? 'silent' : 'ready'

/** The devices of an administrator's region and below: those to look after first, revoked ones last. */
export async function listDevices(admin: StaffIdentity, ports: PairingPorts): Promise<Result<Output<'devices'>>> {
  const now = ports.clock.now()
  const all = await ports.devices.list()
  const reached = await Promise.all(all.map(({ region }) => covers(admin, region, ports)))
  const views = await Promise.all(all.filter((_, at) => reached[at]).map((device) => viewOf(device, now, ports)))
  const rank = { silent: 0, ready: 1, revoked: 2 }
  const devices = views.sort(
    (a, b) => rank[a.state] - rank[b.state] || b.waiting - a.waiting || (a.pairedAt < b.pairedAt ? 1 : -1),
  )
  return ok({ devices, profiles: ports.deviceProfiles.map(({ id, name }) => ({ id, name })) })
}

async function viewOf(device: Device, now: Instant, { directory, deviceProfiles }: PairingPorts): Promise<DeviceView> {
  const { id, kind, name, lastSeen, waiting = 0, clockOffset = 0, pairedAt } = device
  const [hallName, windowName] = await Promise.all([
    nameOf(directory, 'hall', device.hall),
    nameOf(directory, 'window', device.window),
  ])
  return {
    id,
    kind,
    profileName: deviceProfiles.find((one) => one.id === device.profile)?.name ?? device.profile,
    name,
    hallName,
    windowName,
    pairedAt: civilTime(pairedAt),
    state: conditionOf(device, now),
    lastSeen: lastSeen === undefined ? null : civilTime(lastSeen),
    waiting,
    clockOffset: Math.round(clockOffset / 1000),
  }
}

/** Takes a device out of use at once. Refuses E8012, also for one of another region. */
export async function revokeDevice(
  { id }: Input<'revokeDevice'>,
  admin: StaffIdentity,
  ports: PairingPorts,
): Promise<Result<Output<'devices'>>> {
  const device = await ports.devices.get(id)
  if (!device || !(await covers(admin, device.region, ports))) return refuse('E8012')
  await ports.devices.revoke(id, ports.clock.now())
  return listDevices(admin, ports)
}

/** Where a device can be put: the halls of a region with their windows, and the regions beneath it. Refuses E6003. */
export async function placesForDevices(
  { region = '' }: Input<'devicePlaces'>,
  admin: StaffIdentity,
  ports: PairingPorts,
): Promise<Result<Output<'devicePlaces'>>> {
  const at = region || admin.region
  if (!(await covers(admin, at, ports))) return refuse('E6003')
  const { directory } = ports
  const [halls, below, name] = await Promise.all([
    directory.children('hall', at),
    directory.children('region', at),
    nameOf(directory, 'region', at),
  ])
  const windows = await Promise.all(halls.map(({ id }) => directory.children('window', id)))
  return ok({
    region: { id: at, name },
    regions: below.map(({ id, name: called }) => ({ id, name: called })),
    halls: halls.map(({ id, name: called }, n) => ({
      id,
      name: called,
      windows: (windows[n] ?? []).map((window) => ({ id: window.id, name: window.name })),
    })),
  })
}
