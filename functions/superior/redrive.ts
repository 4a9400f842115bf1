import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { type Delivery, deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { maskedCase } from '../../shared/domain/exchange/difference.ts'
import { stepsMarked } from '../../shared/domain/exchange/steps.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Deliveries } from '../delivery/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Rules, Seal, StaffIdentity } from '../kernel/ports.ts'
import { ofWholePlace } from './views.ts'

export interface RedrivePorts {
  readonly deliveries: Deliveries
  readonly evaluations: Pick<EvaluationStore, 'get'>
  readonly seal: Seal
  readonly rules: Rules
  readonly clock: Clock
}

/** Rows at first; the page asks for more of them step by step. */
const FIRST = 20
const MOST = 200
/** So many are sent again at once. */
const REDRIVEN = 500
const TOGETHER = 20

/** Deliveries that a person has to look at, longest parked first: which case, why, since when. Refuses E5030. */
export async function listParked(
  input: Input<'parkedUpward'>,
  staff: StaffIdentity,
  ports: RedrivePorts,
): Promise<Result<Output<'parkedUpward'>>> {
  const refused = ofWholePlace(staff, ports.rules)
  if (refused) return refused
  const count = Math.min(Number(input.count ?? FIRST), MOST)
  const found = await ports.deliveries.parked('superior', count + 1)
  const rows = await Promise.all(found.slice(0, count).map((delivery) => rowOf(delivery, ports)))
  return ok({ rows, more: found.length > count })
}

async function rowOf(delivery: Delivery, { evaluations, seal }: RedrivePorts): Promise<Output<'parkedUpward'>['rows'][number]> {
  const service = await evaluations.get(delivery.service)
  return {
    key: seal.seal(delivery.id),
    caseNumber: maskedCase(service?.projectNo ?? ''),
    serviceNumber: service?.serviceNumber ?? 0,
    taskName: service?.taskName ?? '',
    acknowledged: stepsMarked(delivery.steps),
    code: delivery.fault?.code ?? '',
    reason: delivery.fault?.text ?? '',
    since: civilTime(delivery.since),
    parkedAt: civilTime(delivery.fault?.at ?? delivery.nextAt),
    attempts: delivery.attempts,
  }
}

/**
 * Has one parked delivery tried again, or all. Harmless to repeat: what the superior system has already, it says so.
 * Refuses E5030, and E5031 for a key that is not one of this system's.
 */
export async function redrive(
  { key }: Input<'redriveUpward'>,
  staff: StaffIdentity,
  ports: RedrivePorts,
): Promise<Result<Output<'redriveUpward'>>> {
  const refused = ofWholePlace(staff, ports.rules)
  if (refused) return refused
  const now = ports.clock.now()
  if (key !== undefined) {
    const id = ports.seal.open(key)
    if (!id?.startsWith(deliveryId('superior', ''))) return refuse('E5031')
    return ok({ redriven: (await ports.deliveries.kick(id, now)) ? 1 : 0, more: false })
  }
  const found = await ports.deliveries.parked('superior', REDRIVEN)
  let redriven = 0
  for (let at = 0; at < found.length; at += TOGETHER) {
    const some = found.slice(at, at + TOGETHER)
    const kicked = await Promise.all(some.map(({ id }) => ports.deliveries.kick(id, now)))
    redriven += kicked.filter(Boolean).length
  }
  return ok({ redriven, more: found.length === REDRIVEN })
}
