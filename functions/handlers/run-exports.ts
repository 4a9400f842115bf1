import { readExchangeFile } from '../adapters/dynamodb/exchange-file-store.ts'
import type { Attributes } from '../adapters/dynamodb/expression.ts'
import { readReport } from '../adapters/dynamodb/report-store.ts'
import { bucketFiles } from '../adapters/files.ts'
import { workbook } from '../adapters/workbook.ts'
import { runCoverageReport } from '../coverage/run-coverage-report.ts'
import { runFile } from '../exchange/run-file.ts'
import { runLedger } from '../report/run-ledger.ts'
import { runReport } from '../report/run-report.ts'
import { devices } from './parts/device-stores.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { exchangeFiles, serviceDays } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { cards, directory, evaluations, reports, signs, statistics, tickets } from './parts/stores.ts'

const read = (item: Attributes) => ({ report: readReport(item), file: readExchangeFile(item) })

const surveyStores = () => ({
  reports: reports(),
  statistics: statistics(),
  directory: directory(),
  signs: signs(),
  devices: devices(),
  cards: cards(),
})

/** Makes the files of a report, or of services and ratings, that have just been asked for. */
export const handler = oneByOne('run-exports', read, async ({ before, after }) => {
  if (before || !after) return
  const made = { ...basics(), files: bucketFiles(variable('EXPORT_BUCKET'), cloud()), workbook }
  const report = after.report?.state === 'queued' ? after.report : undefined
  if (report?.kind === 'coverage') await runCoverageReport(report, { ...made, ...surveyStores() })
  else if (report?.kind === 'ledger')
    await runLedger(report, { ...made, reports: reports(), tickets: tickets(), directory: directory() })
  else if (report) await runReport(report, { ...made, reports: reports(), statistics: statistics() })
  if (after.file?.state !== 'queued') return
  await runFile(after.file, { ...made, exchangeFiles: exchangeFiles(), days: serviceDays(), evaluations: evaluations() })
})
