import { addDays, type CivilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Rules } from '../kernel/ports.ts'
import { carryOut } from '../report/making.ts'
import type { FileStore, Sheet, WorkbookWriter } from '../report/ports.ts'
import type { ExchangeFile, ExchangeFileStore, ServiceDays } from './ports.ts'
import { type FileRow, RATING_FIELDS, ratingRows, SERVICE_FIELDS, serviceRow } from './rows.ts'

export interface RunFilePorts {
  readonly exchangeFiles: ExchangeFileStore
  readonly days: ServiceDays
  readonly evaluations: Pick<EvaluationStore, 'several'>
  readonly files: FileStore
  readonly workbook: WorkbookWriter
  readonly rules: Rules
}

/** Above so many services a spreadsheet is of no use to anybody; the lines of JSON are made all the same. */
export const SHEET_LIMIT = 100_000

/** Makes the files of a region's services and ratings in a day or month: a workbook, and lines of JSON of each kind. */
export const runFile = (asked: ExchangeFile, ports: RunFilePorts): Promise<void> =>
  carryOut(asked, ports.exchangeFiles, (standing) => make(standing, ports))

async function make(file: ExchangeFile, ports: RunFilePorts): Promise<ExchangeFile> {
  const days = daysOf(file.period)
  let running: ExchangeFile = { ...file, state: 'running', done: 0, total: days.length }
  await ports.exchangeFiles.save(running)
  const [services, ratings]: [FileRow[], FileRow[]] = [[], []]
  for (const [at, day] of days.entries()) {
    await collect(day, file.region, ports, services, ratings)
    running = { ...running, done: at + 1 }
    if (days.length > 1) await ports.exchangeFiles.save(running)
  }
  const base = `${file.regionName}-${file.period}`
  const made = [
    { name: `服务数据-${base}.jsonl`, ending: 'services.jsonl', body: lines(services), type: JSON_LINES },
    { name: `评价-${base}.jsonl`, ending: 'ratings.jsonl', body: lines(ratings), type: JSON_LINES },
  ]
  if (services.length <= SHEET_LIMIT) {
    const body = await ports.workbook.xlsx(sheets(file, services, ratings, ports.rules.profile))
    made.unshift({ name: `服务数据和评价-${base}.xlsx`, ending: 'exchange.xlsx', body, type: XLSX })
  }
  const keyOf = (ending: string) => `${file.id}/${ending}`
  for (const { ending, body, type } of made) await ports.files.put(keyOf(ending), body, type)
  const files = made.map(({ name, ending, body }) => ({ name, key: keyOf(ending), bytes: body.byteLength }))
  return { ...running, state: 'ready', files }
}

const JSON_LINES = 'application/x-ndjson; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The days of a period: one day, or a whole month. */
export function daysOf(period: string): CivilDate[] {
  if (period.length > 7) return [period]
  const days: CivilDate[] = []
  for (let day = `${period}-01`; monthOf(day) === period; day = addDays(day, 1)) days.push(day)
  return days
}

async function collect(
  day: CivilDate,
  region: string,
  { days, evaluations }: RunFilePorts,
  services: FileRow[],
  ratings: FileRow[],
) {
  const seen = new Set<string>()
  for await (const ids of days.ofDay(day)) {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id))
    for (const id of fresh) seen.add(id)
    const found = (await evaluations.several(fresh)).filter(({ regions }) => regions.includes(region))
    services.push(...found.map(serviceRow))
    ratings.push(...found.flatMap(ratingRows))
  }
}

const lines = (rows: readonly FileRow[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

const WIDTHS: Readonly<Record<string, number>> = { taskCode: 36, taskName: 32, projectNo: 24, writingEvaluation: 40, orgcode: 22 }

/** A sheet whose cells are all text: a code keeps its digits, and words that begin like a formula stay words. */
const sheet = (name: string, fields: ReadonlyArray<readonly [string, string]>, rows: readonly FileRow[]): Sheet => ({
  name,
  columns: fields.map(([field]) => ({ title: field, width: WIDTHS[field] ?? 16, type: 'text' })),
  rows: rows.map((row) => fields.map(([field]) => row[field] ?? '')),
})

function sheets(
  file: ExchangeFile,
  services: readonly FileRow[],
  ratings: readonly FileRow[],
  { document }: PolicyProfile,
): Sheet[] {
  const about = [
    ['地区', file.regionName],
    ['服务日期', `${file.period}（按服务发生的日期）`],
    ['不含', '申请人的任何信息、回执号、评价人；文字里的号码已遮盖；没有办件的窗口评价'],
    ['依据', `${document.number}《${document.title}》`],
    ...[...SERVICE_FIELDS, ...RATING_FIELDS.slice(2)].map(([field, name]) => [field, name]),
  ]
  const columns: Sheet['columns'] = [
    { title: '项目', width: 20, type: 'text' },
    { title: '内容', width: 80, type: 'text' },
  ]
  return [
    sheet('服务数据', SERVICE_FIELDS, services),
    sheet('评价', RATING_FIELDS, ratings),
    { name: '说明', columns, rows: about },
  ]
}
