import { jobs } from '../../shared/contract/jobs.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { requestScheduledReport } from '../report/request-report.ts'
import { basics } from './parts/environment.ts'
import { job } from './parts/job.ts'
import { cursors, directory, reports } from './parts/stores.ts'

/** Asks for the daily or the monthly report; the work is done by the consumer of the queue of reports. */
export const handler = job(async ({ job: name }) => {
  const kind = name === jobs['export-statistics-monthly'].input.job ? 'monthly' : 'daily'
  const base = basics()
  const asked = await requestScheduledReport(kind, { ...base, reports: reports(), directory: directory() })
  await cursors().write(name, civilDate(base.clock.now()))
  return { looked: 1, changed: asked ? 1 : 0 }
})
