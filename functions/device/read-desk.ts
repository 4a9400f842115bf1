import type { Input, Output } from '../../shared/contract/routes.ts'
import type { DeskService, RequestView } from '../../shared/contract/schemas/device.ts'
import { type CivilDate, civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { type RatingRequest, stateAt } from '../../shared/domain/device/request.ts'
import { onDuty, type ServiceWindow } from '../../shared/domain/directory/entries.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, StaffIdentity } from '../kernel/ports.ts'
import { maskedCase } from './case-number.ts'
import { conditionOf } from './manage-devices.ts'
import type { DeskList, DeviceStore, RequestStore } from './ports.ts'
import { ownWindow } from './reach.ts'

export interface DeskPorts {
  readonly devices: DeviceStore
  readonly requests: RequestStore
  readonly deskList: DeskList
  readonly evaluations: EvaluationStore
  readonly directory: Directory
  readonly clock: Clock
  readonly publicUrl: string
}

/** Most services of a day that a desk shows. */
const MOST = 40

/** The desk of a clerk: his windows, today's services of one of them, and how the last request stands. Refuses E4003. */
export async function readDesk(input: Input<'desk'>, staff: StaffIdentity, ports: DeskPorts): Promise<Result<Output<'desk'>>> {
  const now = ports.clock.now()
  const today = civilDate(now)
  const windows = await windowsOf(staff, now, ports.directory)
  const chosen = input.window ?? windows[0]?.id ?? null
  if (!chosen) return ok({ windows, window: null, evaluator: 'none', services: [], request: null, address: '', today })
  const own = await ownWindow(chosen, staff, ports.directory)
  if (!own.ok) return own
  const [ids, request, device] = await Promise.all([
    ports.deskList.ofDay(chosen, today, MOST),
    ports.requests.latest(chosen),
    ports.devices.evaluatorOf(chosen),
  ])
  const services = (await ports.evaluations.several(ids)).sort((a, b) => b.servedAt - a.servedAt)
  const condition = device ? conditionOf(device, now) : 'revoked'
  return ok({
    windows,
    window: chosen,
    evaluator: condition === 'revoked' ? 'none' : condition,
    services: services.map((service) => deskService(service, today)),
    request: request && civilDate(request.askedAt) === today ? requestView(request, now) : null,
    address: `${ports.publicUrl}/s/`,
    today,
  })
}

/** The windows of one's own unit, the one where one is on duty now first. */
async function windowsOf(staff: StaffIdentity, now: number, directory: Directory): Promise<Output<'desk'>['windows']> {
  const org = await directory.get('org', staff.org)
  const regions = [...new Set([staff.region, org?.region ?? staff.region])]
  const halls = (await Promise.all(regions.map((region) => directory.children('hall', region)))).flat()
  const all = (await Promise.all(halls.map(({ id }) => directory.children('window', id)))).flat()
  const own = all.filter((window) => window.org === staff.org)
  const views = await Promise.all(own.map((window) => windowView(window, staff, now, directory)))
  return views.sort((a, b) => Number(b.onDuty) - Number(a.onDuty))
}

async function windowView(window: ServiceWindow, staff: StaffIdentity, now: number, directory: Directory) {
  const duty = await directory.duty(window.id, civilDate(now))
  return {
    id: window.id,
    name: window.name,
    hallName: await nameOf(directory, 'hall', window.hall),
    onDuty: onDuty(duty, civilTime(now).slice(11, 16)) === staff.id,
  }
}

/** Whether it was rated; how, is none of the desk's business. */
const deskService = (service: Service, today: CivilDate): DeskService => ({
  code: service.id,
  taskName: service.taskName,
  stage: service.stage,
  caseNumber: maskedCase(service.projectNo),
  servedAt: civilTime(service.servedAt),
  state: service.rating ? 'rated' : today > service.ratableUntil ? 'expired' : 'open',
})

/** A request as its window may see it. */
export const requestView = (request: RatingRequest, now: number): RequestView => ({
  id: request.id,
  ...(request.service ? { service: request.service } : {}),
  taskName: request.taskName,
  state: stateAt(request, now),
  askedAt: civilTime(request.askedAt),
})
