import type { ScopeKind } from '../../shared/domain/statistics/scopes.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { Row, StatisticsStore } from '../statistics/ports.ts'
import { carryOut } from './making.ts'
import type { FileStore, Report, ReportStore, WorkbookWriter } from './ports.ts'
import { csv, statisticsSheets } from './sheets.ts'

export interface RunPorts {
  readonly reports: ReportStore
  readonly statistics: StatisticsStore
  readonly files: FileStore
  readonly workbook: WorkbookWriter
  readonly rules: Rules
  readonly clock: Clock
}

/** Progress is written after this many places, so that a large region does not cost a write for each. */
const STEP = 25

/**
 * Makes the files of a queued report: a workbook and a CSV of every counted region, unit, hall, window and person beneath its
 * region, and for the whole place every matter.
 */
export const runReport = (asked: Report, ports: RunPorts): Promise<void> =>
  carryOut(asked, ports.reports, (standing) => make(standing, ports))

async function make(report: Report, ports: RunPorts): Promise<Report> {
  let running: Report = { ...report, state: 'running', done: 0, total: 1 }
  await ports.reports.save(running)
  const rows: Row[] = []
  const regions = [report.region]
  for (const [at, region] of regions.entries()) {
    const there = await rowsOf(region, report.month, ports)
    rows.push(...there)
    regions.push(...there.filter(({ kind }) => kind === 'region').map(({ id }) => id))
    running = { ...running, done: at + 1, total: regions.length }
    if ((at + 1) % STEP === 0) await ports.reports.save(running)
  }
  const whole = report.region === ports.rules.profile.region
  if (whole) rows.push(...(await ports.statistics.children(report.region, report.month, 'matter')))
  const sheets = statisticsSheets(report, rows, ports.rules)
  const base = `好差评统计-${report.regionName}-${report.month}`
  const files = [
    { name: `${base}.xlsx`, body: await ports.workbook.xlsx(sheets), type: XLSX },
    { name: `${base}.csv`, body: csv(sheets), type: 'text/csv; charset=utf-8' },
  ]
  for (const { name, body, type } of files) await ports.files.put(`${report.id}/${name.slice(-4)}`, body, type)
  return {
    ...running,
    state: 'ready',
    files: files.map(({ name, body }) => ({ name, key: `${report.id}/${name.slice(-4)}`, bytes: body.byteLength })),
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function rowsOf(region: string, month: string, { statistics }: RunPorts): Promise<Row[]> {
  const kinds: ScopeKind[] = ['region', 'org', 'hall']
  const [regions = [], orgs = [], halls = []] = await Promise.all(kinds.map((kind) => statistics.children(region, month, kind)))
  const windows = await Promise.all(halls.map(({ id }) => statistics.children(id, month, 'window')))
  const staff = await Promise.all(orgs.map(({ id }) => statistics.children(id, month, 'staff')))
  return [...regions, ...orgs, ...halls, ...windows.flat(), ...staff.flat()]
}
