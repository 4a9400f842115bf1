import type { FieldError } from '../../shared/contract/field-errors.ts'
import type { Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { openService } from '../../shared/domain/evaluation/open-service.ts'
import type { Service, ServiceFacts } from '../../shared/domain/evaluation/service.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import { type Keys, profileInForce } from '../kernel/ports.ts'
import type { EvaluationStore } from './ports.ts'
import { type RecordPorts, readRecord } from './read-record.ts'

export interface IngestPorts extends RecordPorts {
  readonly evaluations: EvaluationStore
  readonly keys: Keys
}

type Outcome = Output<'pushServices'>['results'][number]

/** Records of one batch that are written at a time. */
const AT_ONCE = 16

/**
 * Takes a batch of service records: each is checked by itself, a wrong one is refused field by field, a repeated one is
 * harmless, and the good ones of the batch are kept (R26). One write a record.
 */
export async function ingestServices(
  records: readonly unknown[],
  application: string,
  ports: IngestPorts,
): Promise<Output<'pushServices'>> {
  const results: Outcome[] = []
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const slice = records.slice(start, start + AT_ONCE)
    results.push(...(await Promise.all(slice.map((record, at) => ingest(record, start + at, application, ports)))))
  }
  const count = (status: Outcome['status']) => results.filter((result) => result.status === status).length
  return { accepted: count('accepted'), repeated: count('repeated'), refused: count('refused'), results }
}

async function ingest(raw: unknown, index: number, application: string, ports: IngestPorts): Promise<Outcome> {
  const read = await readRecord(raw, application, ports)
  if (!read.ok) return { index, status: 'refused', ...keyOf(raw), errors: read.errors }
  const { facts, phone } = read
  const profile = profileInForce(ports.rules, facts.regions, civilDate(facts.servedAt))
  if (!profile)
    return {
      index,
      status: 'refused',
      ...keyOf(raw),
      errors: [{ field: 'serviceTime', message: '服务时间早于本地规则的施行日期' }],
    }
  const service = openService(
    facts,
    {
      id: ports.keys.serviceId(facts.projectNo, facts.serviceNumber),
      applicant: phone && ports.keys.hash('phone', phone),
      now: ports.clock.now(),
    },
    profile,
    ports.rules.calendar,
  )
  const key = { index, projectNo: facts.projectNo, serviceNumber: facts.serviceNumber, serviceCode: service.id }
  const outcome = await ports.evaluations.add(service)
  if (outcome.added) return { ...key, status: 'accepted' }
  const changed = differing(outcome.standing, service)
  return changed.length === 0 ? { ...key, status: 'repeated' } : { ...key, status: 'refused', errors: changed }
}

/** What every repeat must say again. Who served is not among it: the roster may have been put right in between. */
const FIXED = ['taskCode', 'regions', 'org', 'window', 'servedAt', 'stage'] as const satisfies ReadonlyArray<keyof ServiceFacts>
const WIRE: Record<(typeof FIXED)[number], string> = {
  taskCode: 'taskCode',
  regions: 'areaCode',
  org: 'orgcode',
  window: 'winno',
  servedAt: 'serviceTime',
  stage: 'serviceName',
}

/** A repeat must say the same: what was pushed first stands. */
const differing = (standing: Service, service: Service): FieldError[] =>
  FIXED.filter((field) => String(standing[field]) !== String(service[field])).map((field) => ({
    field: WIRE[field],
    message: REFUSALS.E5006.text,
  }))

function keyOf(raw: unknown): Pick<Outcome, 'projectNo' | 'serviceNumber'> {
  const { projectNo, serviceNumber } = (raw ?? {}) as Record<string, unknown>
  return {
    ...(typeof projectNo === 'string' ? { projectNo } : {}),
    ...(typeof serviceNumber === 'number' ? { serviceNumber } : {}),
  }
}
