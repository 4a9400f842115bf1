import { type FieldError, fieldErrors } from '../../shared/contract/field-errors.ts'
import { type ServiceRecord, serviceRecord } from '../../shared/contract/schemas/exchange.ts'
import { civilDate, civilTime, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import { onDuty } from '../../shared/domain/directory/entries.ts'
import type { ServiceFacts } from '../../shared/domain/evaluation/service.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'

export interface RecordPorts {
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

type Read = { ok: true; facts: ServiceFacts; phone?: string } | { ok: false; errors: FieldError[] }

/** Clocks of business systems may run this far ahead. */
const CLOCK_SKEW_MS = 5 * 60_000

/** Checks one record by its form, then against the directory, and names every wrong field. */
export async function readRecord(raw: unknown, application: string, ports: RecordPorts): Promise<Read> {
  const parsed = serviceRecord.safeParse(raw)
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error.issues, raw) }
  const record = parsed.data
  const servedAt = parseCivilTime(record.serviceTime)
  const org = record.orgcode.slice(-18)
  const window = record.winno ?? ''
  const regions = await regionChain(ports.directory, record.areaCode, ports.rules.profile.region)
  const errors = await strangers(record, { org, window, regions, servedAt }, ports)
  if (errors.length > 0 || servedAt === null) return { ok: false, errors }
  const facts: ServiceFacts = {
    kind: 'case',
    projectNo: record.projectNo,
    serviceNumber: record.serviceNumber,
    taskCode: record.taskCode.slice(0, 31),
    taskName: record.taskName,
    stage: record.serviceName,
    regions,
    org,
    hall: window ? ((await ports.directory.get('window', window))?.hall ?? '') : '',
    window,
    staff: record.proManager ?? (await fromRoster(window, servedAt, ports)),
    servedAt,
    userProp: record.userProp,
    source: application,
  }
  return { ok: true, facts, ...(record.mobile ? { phone: record.mobile } : {}) }
}

async function fromRoster(window: string, servedAt: Instant, { directory }: RecordPorts): Promise<string> {
  if (window === '') return ''
  return onDuty(await directory.duty(window, civilDate(servedAt)), civilTime(servedAt).slice(11, 16))
}

async function strangers(
  record: ServiceRecord,
  found: { org: string; window: string; regions: readonly string[]; servedAt: Instant | null },
  { directory, clock }: RecordPorts,
): Promise<FieldError[]> {
  const errors: FieldError[] = []
  const wrong = (field: keyof ServiceRecord, message: string) => errors.push({ field, message })
  if (found.servedAt === null) wrong('serviceTime', '服务时间不是有效的时间')
  else if (found.servedAt > clock.now() + CLOCK_SKEW_MS) wrong('serviceTime', '服务时间晚于现在')
  if (found.regions.length === 0) wrong('areaCode', '行政区划代码不属于本地区')
  if (!(await directory.get('org', found.org))) wrong('orgcode', '受理部门代码不在机构目录中')
  if (record.proChannel === '2' && found.window === '') wrong('winno', '窗口办理的服务要写明窗口编号')
  if (found.window !== '' && !(await directory.get('window', found.window))) wrong('winno', '窗口编号不在窗口目录中')
  if (record.proManager && !(await directory.get('staff', record.proManager))) wrong('proManager', '经办人不在人员目录中')
  return errors
}
