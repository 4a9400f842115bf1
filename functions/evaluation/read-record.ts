import { type FieldError, fieldErrors } from '../../shared/contract/field-errors.ts'
import { type ServiceRecord, serviceRecord } from '../../shared/contract/schemas/exchange.ts'
import { civilDate, civilTime, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import { onDuty } from '../../shared/domain/directory/entries.ts'
import type { Applicant, ServiceFacts } from '../../shared/domain/evaluation/service.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'

export interface RecordPorts {
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

type Read = { ok: true; facts: ServiceFacts; applicant: Applicant } | { ok: false; errors: FieldError[] }

/** Digits of an implementation code (实施编码); two more name the handling item. */
const TASK_CODE = 31

/**
 * What lies further ahead of our clock is refused: times are never shifted, and a rating must not come before its service.
 * A clock that is set by the network is nearer than this.
 */
export const CLOCK_SKEW_MS = 5_000

/** Checks one record by its form, then against the directory, and names every wrong field. */
export async function readRecord(raw: unknown, application: string, ports: RecordPorts): Promise<Read> {
  const parsed = serviceRecord.safeParse(raw)
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error.issues, raw) }
  const record = parsed.data
  const found = await find(record, ports)
  const errors = strangers(record, found, ports.clock.now())
  if (errors.length > 0 || found.servedAt === null) return { ok: false, errors }
  const { window, servedAt } = found
  const facts: ServiceFacts = {
    kind: 'case',
    projectNo: record.projectNo,
    serviceNumber: record.serviceNumber,
    taskCode: record.taskCode.slice(0, TASK_CODE),
    ...(record.taskCode.length > TASK_CODE ? { handleItem: record.taskCode.slice(TASK_CODE) } : {}),
    taskName: record.taskName,
    stage: record.serviceName,
    regions: found.regions,
    org: found.orgId,
    hall: window?.hall ?? '',
    window: window?.id ?? '',
    staff: record.proManager ?? (window ? await fromRoster(window.id, servedAt, ports) : ''),
    servedAt,
    userProp: record.userProp,
    proStatus: record.proStatus,
    source: application,
  }
  return { ok: true, facts, applicant: applicantOf(record) }
}

const applicantOf = ({ mobile, userName, certType, certKey }: ServiceRecord): Applicant => ({
  ...(mobile ? { mobile } : {}),
  ...(userName ? { userName } : {}),
  ...(certType ? { certType } : {}),
  ...(certKey ? { certKey } : {}),
})

/** What a record names, as far as the directory knows it. The place of a service is that of its window, if it has one. */
async function find(record: ServiceRecord, { directory, rules }: RecordPorts) {
  const orgId = record.orgcode.slice(-18)
  const [org, window, staff] = await Promise.all([
    directory.get('org', orgId),
    record.winno === undefined ? undefined : directory.get('window', record.winno),
    record.proManager === undefined ? undefined : directory.get('staff', record.proManager),
  ])
  const regions = await regionChain(directory, window?.region ?? record.areaCode, rules.profile.region)
  return { orgId, org, window, staff, regions, servedAt: parseCivilTime(record.serviceTime) }
}

async function fromRoster(window: string, servedAt: Instant, { directory }: RecordPorts): Promise<string> {
  return onDuty(await directory.duty(window, civilDate(servedAt)), civilTime(servedAt).slice(11, 16))
}

function strangers(record: ServiceRecord, found: Awaited<ReturnType<typeof find>>, now: Instant): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (field: keyof ServiceRecord, message: string) => errors.push({ field, message })
  if (found.servedAt === null) wrong('serviceTime', '服务时间不是有效的时间')
  else if (found.servedAt > now + CLOCK_SKEW_MS) wrong('serviceTime', '服务时间晚于现在，请校准业务系统的时间后再推')
  if (!found.regions.includes(record.areaCode)) {
    wrong('areaCode', found.window ? '窗口不在这个行政区划内' : '行政区划代码不属于本地区')
  }
  if (!found.org) wrong('orgcode', '受理部门代码不在机构目录中')
  if (record.proChannel === '2' && record.winno === undefined) wrong('winno', '窗口办理的服务要写明窗口编号')
  if (record.winno !== undefined && !found.window) wrong('winno', '窗口编号不在窗口目录中')
  if (record.proManager !== undefined && !found.staff) wrong('proManager', '经办人不在人员目录中')
  return errors
}
