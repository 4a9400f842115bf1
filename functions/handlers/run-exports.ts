import { readReport } from '../adapters/dynamodb/report-store.ts'
import { bucketFiles } from '../adapters/files.ts'
import { workbook } from '../adapters/workbook.ts'
import { runReport } from '../report/run-report.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { reports, statistics } from './parts/stores.ts'

/** Makes the files of a report that has just been asked for. */
export const handler = oneByOne('run-exports', readReport, async ({ before, after }) => {
  if (!after || before || after.state !== 'queued') return
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  await runReport(after, { ...basics(), reports: reports(), statistics: statistics(), files, workbook })
})
