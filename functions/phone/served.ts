import type { Input } from '../../shared/contract/routes.ts'
import { civilDate, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Rated } from '../evaluation/record-rating.ts'
import { openVisit, type VisitPorts, windowOf } from '../evaluation/window-visit.ts'
import type { Clock, StaffIdentity } from '../kernel/ports.ts'
import { inReach } from './look-up.ts'

type Target = Input<'recordPhoneRating'>['target']

export interface Served {
  readonly rated: Rated
  readonly service: Service
}

export interface ServedPorts extends VisitPorts {
  readonly evaluations: Pick<EvaluationStore, 'get'>
  readonly clock: Clock
}

/** One recording: the same key for something else is another one, and counts. */
export const markOf = ({ target, requestKey }: { readonly target: Target; readonly requestKey: string }): string =>
  `phone|${'service' in target ? target.service : `${target.window}|${target.servedAt}`}|${requestKey}`

/**
 * What a person on the phone was served with, in the operator's region: a service, or a visit to a window at a time, told
 * apart by `mark`. Refuses E2041, also for what lies elsewhere, E2003, E2016, E2045, and E2042 for what she handled herself.
 */
export async function findServed(
  target: Target,
  mark: string,
  operator: StaffIdentity,
  ports: ServedPorts,
): Promise<Result<Served>> {
  const found = 'service' in target ? await serviceOf(target.service, ports) : await visitAt(target, mark, ports)
  if (!found.ok) return found
  const { service } = found.value
  if (!inReach(service, operator)) return refuse('E2041')
  return service.staff === operator.id ? refuse('E2042') : found
}

async function serviceOf(id: string, { evaluations }: ServedPorts): Promise<Result<Served>> {
  const service = await evaluations.get(id)
  return service ? ok({ rated: { service: id }, service }) : refuse('E2041')
}

async function visitAt(target: Extract<Target, { window: string }>, mark: string, ports: ServedPorts): Promise<Result<Served>> {
  const window = await windowOf(target.window, ports.directory)
  if (!window.ok) return window.refusal.code === 'E2002' ? refuse('E2041') : window
  const at = parseCivilTime(target.servedAt)
  if (at === null || at > ports.clock.now()) return refuse('E2045', { field: 'servedAt' })
  const id = ports.keys.visitId(window.value.id, civilDate(at), `phone:${ports.keys.hash('request', mark)}`)
  const visit = await openVisit(window.value, { id, at, source: 'phone' }, ports)
  if (!visit.ok) return visit.refusal.code === 'E2003' ? visit : refuse('E2041')
  return ok({ rated: { visit: visit.value }, service: visit.value })
}
