import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import type { Device } from '../../shared/domain/device/device.ts'
import { FIRST_VERSION, windowCode } from '../../shared/domain/directory/window-code.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { limitOf } from '../../shared/domain/policy/profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import { levelViews } from '../evaluation/views.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { maskedCase } from './case-number.ts'

interface Ports {
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** All that a device keeps for working without a network: its place, the levels with their reasons, the local rules. */
export async function readSetup(device: Device, { directory, rules, clock }: Ports): Promise<Result<Output<'deviceSetup'>>> {
  const now = clock.now()
  const window = device.window ? await directory.get('window', device.window) : undefined
  const ratable = limitOf(rules.profile, 'ratable')
  if (!ratable) throw new Error(`profile ${rules.profile.version} has no ratable limit`)
  const { id, kind, name, profile } = device
  const code = window && !window.signRevoked ? windowCode(window.id, window.signVersion ?? FIRST_VERSION) : ''
  return ok({
    id,
    kind,
    name,
    profile,
    hallName: await nameOf(directory, 'hall', device.hall),
    ...(window ? { window: { id: window.id, code, name: window.name } } : {}),
    levels: levelViews(rules.dictionary),
    place: placeView(rules, now),
    ratable: { amount: ratable.amount, unit: ratable.unit },
    now,
  })
}

/** Whether a service was given where the device stands: at its window, or in its hall, or in its region without a hall. */
export const isHere = (service: Service, device: Device): boolean =>
  device.kind === 'evaluator'
    ? service.window === device.window
    : service.hall === device.hall || (service.hall === '' && service.regions.includes(device.region))

/** A service on a terminal: the matter and a covered case number, nobody's name; one from elsewhere is unknown. Refuses E2002. */
export async function openTerminalService(
  { code }: Input<'terminalService'>,
  device: Device,
  { evaluations, clock }: { evaluations: EvaluationStore; clock: Clock },
): Promise<Result<Output<'terminalService'>>> {
  const service = await evaluations.get(code)
  if (!service || !isHere(service, device)) return refuse('E2002')
  const { id, taskName, projectNo, servedAt, ratableUntil, rating } = service
  const state = rating ? 'rated' : civilDate(clock.now()) > ratableUntil ? 'expired' : 'open'
  return ok({ code: id, taskName, caseNumber: maskedCase(projectNo), servedAt: civilTime(servedAt), ratableUntil, state })
}
