import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ExportView } from '../../shared/contract/schemas/statistics.ts'
import { addMonths, civilDate, civilTime, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Randomness, Rules, StaffIdentity } from '../kernel/ports.ts'
import { latest, makingId, queued } from './making.ts'
import type { FileStore, Report, ReportStore } from './ports.ts'

export interface RequestPorts {
  readonly reports: ReportStore
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
  readonly randomness: Randomness
}

/** An administrator asks for the statistics of a region and month; the work begins at once elsewhere. Refuses E6003. */
export async function requestReport(
  input: Input<'requestExport'>,
  staff: StaffIdentity,
  ports: RequestPorts,
): Promise<Result<ExportView>> {
  const region = input.region ?? staff.region
  const chain = await regionChain(ports.directory, region, ports.rules.profile.region)
  if (!chain.includes(staff.region)) return refuse('E6003')
  const month = input.month ?? monthOf(civilDate(ports.clock.now()))
  const kind = input.about === 'coverage' ? 'coverage' : 'manual'
  const report = await queue({ id: makingId(ports), kind, owner: staff.region, region, month }, ports)
  return ok(exportView(report, []))
}

/** The scheduled reports: every day this month's, on the first of a month last month's. Asked for twice, made once. */
export async function requestScheduledReport(kind: 'daily' | 'monthly', ports: RequestPorts): Promise<boolean> {
  const today = civilDate(ports.clock.now())
  const month = kind === 'daily' ? monthOf(today) : addMonths(monthOf(today), -1)
  const id = `${civilTime(ports.clock.now()).slice(0, 10).replace(/-/g, '')}000000-${kind}`
  const { region } = ports.rules.profile
  if (await ports.reports.get(region, id)) return false
  await queue({ id, kind, owner: region, region, month }, ports)
  return true
}

async function queue(asked: Pick<Report, 'id' | 'kind' | 'owner' | 'region' | 'month'>, ports: RequestPorts): Promise<Report> {
  const regionName = await nameOf(ports.directory, 'region', asked.region)
  const report: Report = { ...queued(asked.id, asked.owner, ports), ...asked, regionName }
  await ports.reports.add(report)
  return report
}

/** The latest reports of an administrator's region with their progress, and links that work for ten minutes. */
export async function listReports(
  staff: StaffIdentity,
  ports: RequestPorts & { files: FileStore },
): Promise<Result<Output<'exports'>>> {
  return ok({ exports: await latest(ports.reports, staff.region, exportView, ports) })
}

export const exportView = (report: Report, files: ExportView['files']): ExportView => ({
  id: report.id,
  kind: report.kind,
  regionName: report.regionName,
  month: report.month,
  state: report.state,
  done: report.done,
  total: report.total,
  requestedAt: civilTime(report.requestedAt),
  files,
})
