import { askRating, cancelRequest } from '../../../functions/device/ask-rating.ts'
import { listAtDesk } from '../../../functions/device/list-at-desk.ts'
import { makePairing, pairDevice } from '../../../functions/device/pair-device.ts'
import { pollRequest, showRequest } from '../../../functions/device/poll-request.ts'
import { readDesk } from '../../../functions/device/read-desk.ts'
import { uploadRatings } from '../../../functions/device/upload-ratings.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { deviceProfiles } from '../../../shared/data/index.ts'
import type { Device } from '../../../shared/domain/device/device.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { memoryDeskList, memoryDevices, memoryRequests } from '../../memory/devices.ts'
import { plainSessions } from '../../memory/identities.ts'
import { memoryThrottle } from '../../memory/throttle.ts'
import { admin, house, ORG, WINDOW } from './house.ts'
import { on, type PlaceId } from './samples.ts'

export const CLERK: StaffIdentity = { id: 'S1', org: ORG, region: '', roles: ['staff'] }

/** The value of a success; throws for a refusal. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** A town with its devices: the use cases of desk, evaluators and terminals on ports in memory. */
export function deviceTown(place: PlaceId = 'lincang', start = on('2026-03-02')) {
  const here = house(place, start)
  const ports = {
    ...here,
    devices: memoryDevices(),
    requests: memoryRequests(),
    deskList: memoryDeskList(),
    deviceSessions: plainSessions(),
    throttle: memoryThrottle(),
    deviceProfiles,
    publicUrl: 'https://rate.example',
  }
  const boss = admin(here.profile.region)
  const plan = (more: Partial<Input<'makePairing'>> = {}): Input<'makePairing'> => ({
    kind: 'evaluator',
    profile: 'own-tablet',
    name: '一号窗口',
    hall: 'H1',
    window: WINDOW,
    ...more,
  })
  return {
    ...ports,
    ports,
    boss,
    plan,
    makePairing: (more: Partial<Input<'makePairing'>> = {}, by = boss) => makePairing(plan(more), by, ports),
    pairDevice: (code: string, address = 'net') => pairDevice({ code }, { address }, ports),
    /** A device that has been paired. */
    async device(more: Partial<Input<'makePairing'>> = {}): Promise<Device> {
      const { code } = value(await makePairing(plan(more), boss, ports))
      const { id } = value(await pairDevice({ code }, {}, ports))
      const device = await ports.devices.get(id)
      if (!device) throw new Error(id)
      return device
    },
    upload: (device: Device, items: unknown[], waiting = items.length) =>
      uploadRatings({ items, now: here.clock.now(), waiting }, device, ports),
    ask: (input: Partial<Input<'askRating'>> = {}, by = CLERK) => askRating({ window: WINDOW, ...input }, by, ports),
    cancel: (id: string, by = CLERK) => cancelRequest({ id, window: WINDOW }, by, ports),
    desk: (input: Input<'desk'> = {}, by = CLERK) => readDesk(input, by, ports),
    poll: (device: Device) => pollRequest(device, ports),
    show: (id: string, device: Device) => showRequest({ id }, device, ports),
    /** Pushes a service and lets the desk's list follow from it. */
    async served(changes: Record<string, unknown> = {}) {
      const code = await here.serve(changes)
      const service = await here.evaluations.get(code)
      if (service) await listAtDesk(undefined, service, ports.deskList)
      return code
    },
  }
}

export type DeviceTown = ReturnType<typeof deviceTown>
