import type { FieldError } from '../../shared/contract/field-errors.ts'
import type { Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { neededOf } from '../../shared/domain/evaluation/applicant.ts'
import { openService } from '../../shared/domain/evaluation/open-service.ts'
import type { Applicant, Service, ServiceFacts } from '../../shared/domain/evaluation/service.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { type Keys, profileInForce, type Seal } from '../kernel/ports.ts'
import { applicantKey } from './applicant-key.ts'
import { counted, eachRecord, fieldRefusal, namedBy } from './each-record.ts'
import type { EvaluationStore } from './ports.ts'
import { type RecordPorts, readRecord } from './read-record.ts'

export interface IngestPorts extends RecordPorts {
  readonly evaluations: EvaluationStore
  readonly keys: Keys
  readonly seal: Seal
  /** Address of the deployment, without a slash at its end. */
  readonly publicUrl: string
}

/** Whose records they are. */
export interface Sender {
  readonly application: string
  /** The region he may speak for; everywhere in the place when absent. */
  readonly region?: string
}

type Outcome = Output<'pushServices'>['results'][number]

/**
 * Takes a batch of service records: each is checked by itself, a wrong one is refused field by field, a repeated one is
 * harmless, and the good ones of the batch are kept (R26). One write a record.
 */
export async function ingestServices(
  records: readonly unknown[],
  sender: Sender,
  ports: IngestPorts,
): Promise<Output<'pushServices'>> {
  return counted(await eachRecord(records, (raw, index) => ingest(raw, index, sender, ports)))
}

async function ingest(raw: unknown, index: number, sender: Sender, ports: IngestPorts): Promise<Outcome> {
  const refused = (...errors: FieldError[]): Outcome => ({ index, status: 'refused', ...namedBy(raw), errors })
  const read = await readRecord(raw, sender.application, ports)
  if (!read.ok) return refused(...read.errors)
  const { facts, applicant } = read
  if (sender.region !== undefined && !facts.regions.includes(sender.region)) {
    return refused({ field: 'areaCode', message: '行政区划代码不属于您的地区' })
  }
  const profile = profileInForce(ports.rules, facts.regions, civilDate(facts.servedAt))
  if (!profile) return refused({ field: 'serviceTime', message: '服务时间早于本地规则的施行日期' })
  const service = opened(facts, applicant, profile, ports)
  const outcome = await ports.evaluations.add(service)
  const changed = outcome.added ? [] : differing(outcome.standing, service)
  if (changed.length > 0) return { ...refused(...changed), serviceCode: service.id }
  return {
    index,
    status: outcome.added ? 'accepted' : 'repeated',
    projectNo: facts.projectNo,
    serviceNumber: facts.serviceNumber,
    serviceCode: service.id,
    ratingUrl: `${ports.publicUrl}/s/${service.id}`,
  }
}

/** The service as it begins. Of the applicant it keeps hashes, and under a seal what somebody needs (R104). */
function opened(facts: ServiceFacts, applicant: Applicant, profile: PolicyProfile, ports: IngestPorts): Service {
  const { keys, seal, rules, clock } = ports
  const needed = neededOf(applicant, profile)
  const found = {
    id: keys.serviceId(facts.projectNo, facts.serviceNumber),
    applicant: applicant.mobile && keys.hash('phone', applicant.mobile),
    nameKey: applicant.userName && applicantKey(keys, facts.projectNo, applicant.userName),
    sealed: needed && seal.seal(JSON.stringify(needed)),
    now: clock.now(),
  }
  return openService(facts, found, profile, rules.calendar)
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
  FIXED.filter((field) => String(standing[field]) !== String(service[field])).map((field) =>
    fieldRefusal(WIRE[field], { code: 'E5006' }),
  )
