import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ExportView } from '../../shared/contract/schemas/statistics.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { ledgerScope } from '../ticket/region-ledger.ts'
import { latest, makingId, queued } from './making.ts'
import type { FileStore, Report } from './ports.ts'
import { exportView, type RequestPorts } from './request-report.ts'

/** The ledger of a month of one's unit as a workbook. It belongs to who asked: what is about himself is not in it. */
export async function requestLedger(
  input: Input<'requestLedger'>,
  staff: StaffIdentity,
  ports: RequestPorts,
): Promise<Result<ExportView>> {
  const report: Report = {
    ...queued(makingId(ports), staff.id, ports),
    kind: 'ledger',
    unit: staff.org,
    region: staff.region,
    regionName: await nameOf(ports.directory, 'org', staff.org),
    month: input.month ?? monthOf(civilDate(ports.clock.now())),
  }
  await ports.reports.add(report)
  return ok(exportView(report, []))
}

/** The ledger of a month of a region and below, or of one unit there, as a workbook. Refuses E6003, E3053. */
export async function requestRegionLedger(
  input: Input<'requestRegionLedger'>,
  staff: StaffIdentity,
  ports: RequestPorts,
): Promise<Result<ExportView>> {
  const scope = await ledgerScope(input, staff, ports)
  if (!scope.ok) return scope
  const { id, name, unit } = scope.value
  const report: Report = {
    ...queued(makingId(ports), staff.id, ports),
    kind: 'ledger',
    ...(unit ? { unit: unit.id } : {}),
    region: id,
    regionName: unit?.name ?? name,
    month: input.month ?? monthOf(civilDate(ports.clock.now())),
  }
  await ports.reports.add(report)
  return ok(exportView(report, []))
}

/** One's own ledgers with their progress, and links that work for ten minutes. */
export const listLedgers = async (
  staff: StaffIdentity,
  ports: RequestPorts & { files: FileStore },
): Promise<Result<Output<'ledgerFiles'>>> => ok({ exports: await latest(ports.reports, staff.id, exportView, ports) })
