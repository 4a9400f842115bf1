import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Device } from '../../shared/domain/device/device.ts'
import { isOpen, type RatingRequest } from '../../shared/domain/device/request.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import type { DeviceStore, RequestStore } from './ports.ts'

export interface PollPorts {
  readonly requests: RequestStore
  readonly evaluations: EvaluationStore
  readonly clock: Clock
}

/** The request that the device of a window is to show, if there is one. It reads and records nothing. */
export async function pollRequest(device: Device, ports: PollPorts): Promise<Result<Output<'deviceRequest'>>> {
  const now = ports.clock.now()
  const request = device.window ? await ports.requests.latest(device.window, now) : undefined
  if (!request || !isOpen(request, now)) return ok({ now, request: null })
  const service = request.service ? await ports.evaluations.get(request.service) : undefined
  const ratable = !request.service || (service && !service.rating && civilDate(now) <= service.ratableUntil)
  return ok({ now, request: ratable ? shown(request, now, service?.ratableUntil) : null })
}

const shown = ({ id, taskName, service, openUntil }: RatingRequest, now: number, ratableUntil: string | undefined) => ({
  id,
  taskName,
  leftMs: openUntil - now,
  ...(service ? { service } : {}),
  ...(ratableUntil ? { ratableUntil } : {}),
})

/** The device says that the question is before the person now. Refuses E8004, E8011. */
export async function showRequest(
  { id }: Input<'showRequest'>,
  device: Device,
  ports: PollPorts,
): Promise<Result<Output<'showRequest'>>> {
  const now = ports.clock.now()
  const known = await ports.requests.get(device.window, id)
  if (!known) return refuse('E8004')
  if (known.state === 'shown') return ok({ now })
  const taken = isOpen(known, now) && (await ports.requests.step(device.window, id, 'show', { shownAt: now, device: device.id }))
  return taken ? ok({ now }) : refuse('E8011')
}

/** The device is alive: what it keeps and how far its clock is off. */
export async function sightDevice(
  { waiting, now: own }: Input<'reportDevice'>,
  device: Device,
  { devices, clock }: { devices: DeviceStore; clock: Clock },
): Promise<Result<Output<'reportDevice'>>> {
  const now = clock.now()
  await devices.see(device.id, { lastSeen: now, waiting, clockOffset: now - own })
  return ok({ now })
}
