import { regionsBeneath } from '../directory/beneath.ts'
import type { Rules } from '../kernel/ports.ts'
import { carryOut } from '../report/making.ts'
import type { FileStore, Report, ReportStore, WorkbookWriter } from '../report/ports.ts'
import { type CoverageLine, coverageSheets } from './coverage-sheets.ts'
import { byKind, lackingOf, unitsOf } from './read-coverage.ts'
import { readSetUp, type SurveyPorts, surveyRegion } from './survey-region.ts'

export interface CoverageReportPorts extends SurveyPorts {
  readonly reports: ReportStore
  readonly files: FileStore
  readonly workbook: WorkbookWriter
  readonly rules: Rules
}

/** Progress is written after this many regions, so that a large region does not cost a write for each. */
const STEP = 25
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Makes the workbook of a queued coverage report: its region and every one beneath it. */
export const runCoverageReport = (asked: Report, ports: CoverageReportPorts): Promise<void> =>
  carryOut(asked, ports.reports, (standing) => make(standing, ports))

async function make(report: Report, ports: CoverageReportPorts): Promise<Report> {
  let running: Report = { ...report, state: 'running', done: 0, total: 0 }
  await ports.reports.save(running)
  const setUp = await readSetUp(ports.rules.profile, report.region, ports)
  const lines: CoverageLine[] = []
  for await (const { id, name, tier } of regionsBeneath(ports.directory, report.region)) {
    const survey = await surveyRegion(id, report.month, setUp, ports)
    lines.push({ id, name, tier, counts: byKind(survey.covered), units: unitsOf(survey), lacking: lackingOf(survey) })
    running = { ...running, done: lines.length, total: lines.length + 1 }
    if (lines.length % STEP === 0) await ports.reports.save(running)
  }
  const name = `渠道覆盖-${report.regionName}-${report.month}.xlsx`
  const body = await ports.workbook.xlsx(coverageSheets(report, lines, ports.rules))
  const key = `${report.id}/xlsx`
  await ports.files.put(key, body, XLSX)
  return { ...running, state: 'ready', total: lines.length, files: [{ name, key, bytes: body.byteLength }] }
}
