import type { ComplaintRecord } from '../../shared/contract/schemas/hotline.ts'
import { civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { CaseSubject } from '../../shared/domain/ticket/open-case.ts'
import { regionChain } from '../directory/places.ts'
import { servicesOfCase } from '../evaluation/case-services.ts'
import { CLOCK_SKEW_MS } from '../evaluation/read-record.ts'
import { openVisit } from '../evaluation/window-visit.ts'
import { profileInForce } from '../kernel/ports.ts'
import type { ComplaintPorts } from './take-complaint.ts'

/** What a work order is about, when the hotline took it, and from when it counts for its unit by the rules of the place. */
export interface Complained {
  readonly subject: CaseSubject
  readonly acceptedAt: Instant
  readonly countsFrom: PolicyProfile['hotline']['countsFrom']
}

/**
 * What a work order complains of: the latest service of a case, a window, or a unit (谁办理、谁负责). Times are never shifted: what
 * is later than now, before the rules of the place, or served after it was complained of, is refused. Refuses E2041, E5011, E5012.
 */
export async function complainedOf(record: ComplaintRecord, ports: ComplaintPorts): Promise<Result<Complained>> {
  const { acceptTime, serviceTime, projectNo, winno, orgcode } = record
  const acceptedAt = parseCivilTime(acceptTime)
  if (acceptedAt === null || acceptedAt > ports.clock.now() + CLOCK_SKEW_MS) return refuse('E5011', { field: 'acceptTime' })
  const servedAt = serviceTime === undefined ? acceptedAt : parseCivilTime(serviceTime)
  if (servedAt === null || servedAt > acceptedAt) return refuse('E5011', { field: 'serviceTime' })
  if ([projectNo, winno, orgcode].filter((one) => one !== undefined).length !== 1) return refuse('E5012')
  const found = await subjectOf(record, acceptedAt, servedAt, ports)
  if (!found.ok) return found
  const subject = found.value
  const profile = profileInForce(ports.rules, subject.regions, civilDate(acceptedAt))
  return profile ? ok({ subject, acceptedAt, countsFrom: profile.hotline.countsFrom }) : refuse('E5011', { field: 'acceptTime' })
}

async function subjectOf(
  { projectNo, winno, orgcode = '', serviceTime }: ComplaintRecord,
  acceptedAt: Instant,
  servedAt: Instant,
  ports: ComplaintPorts,
): Promise<Result<CaseSubject>> {
  if (projectNo !== undefined) return lastService(projectNo, acceptedAt, ports)
  if (winno === undefined) return unitAt(orgcode.slice(-18), servedAt, ports)
  const visit = await windowAt(winno, servedAt, ports)
  // Who sat there when the call came is not who served.
  return visit.ok && serviceTime === undefined ? ok({ ...visit.value, staff: '' }) : visit
}

async function lastService(projectNo: string, acceptedAt: Instant, ports: ComplaintPorts): Promise<Result<CaseSubject>> {
  const services = (await servicesOfCase(projectNo, ports)).filter((service) => service.servedAt <= acceptedAt)
  const last = services.sort((a, b) => a.servedAt - b.servedAt).at(-1)
  return last ? ok(last) : refuse('E2041')
}

async function windowAt(id: string, servedAt: Instant, ports: ComplaintPorts): Promise<Result<CaseSubject>> {
  const window = await ports.directory.get('window', id)
  if (!window) return refuse('E5012', { field: 'winno' })
  const visit = await openVisit(window, { id: '', at: servedAt, source: 'hotline' }, ports)
  if (visit.ok) return visit
  return visit.refusal.code === 'E2003' ? refuse('E5011', { field: 'serviceTime' }) : refuse('E5012', { field: 'winno' })
}

async function unitAt(id: string, servedAt: Instant, { directory, rules }: ComplaintPorts): Promise<Result<CaseSubject>> {
  const org = await directory.get('org', id)
  const regions = org ? await regionChain(directory, org.region, rules.profile.region) : []
  if (regions.length === 0) return refuse('E5012', { field: 'orgcode' })
  const nothing = { projectNo: '', taskCode: '', hall: '', window: '', staff: '' }
  return ok({ ...nothing, taskName: '单位服务', regions, org: id, servedAt })
}
