import type { LedgerRow } from '../../shared/contract/schemas/ledger.ts'
import {
  CALL_BACK_NAMES,
  FINDING_NAMES,
  ORIGIN_NAMES,
  SATISFACTION_NAMES,
  STATE_NAMES,
  TRIAGE_NAMES,
  UNPLACED_NAME,
} from '../../shared/domain/ticket/wording.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { ledgerRows, rowsOf } from '../ticket/ledger.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { supervisedIn } from '../ticket/region-ledger.ts'
import { carryOut } from './making.ts'
import type { FileStore, Report, ReportStore, Sheet, WorkbookWriter } from './ports.ts'

export interface LedgerPorts {
  readonly reports: ReportStore
  readonly tickets: Pick<TicketStore, 'ofUnit' | 'openedPage'>
  readonly directory: Directory
  readonly files: FileStore
  readonly workbook: WorkbookWriter
  readonly rules: Rules
  readonly clock: Clock
}

const TIMINGS = { onTime: '按期', extended: '延期', late: '超期', untimed: '不计期限' } as const

type Value = (row: LedgerRow) => string | undefined
const COLUMNS: ReadonlyArray<readonly [string, number, Value]> = [
  ['编号', 26, (row) => row.number],
  ['来源', 8, (row) => ORIGIN_NAMES[row.origin]],
  ['收到日期', 12, (row) => row.openedOn],
  ['事项', 28, (row) => row.taskName],
  ['承办单位', 24, (row) => row.orgName],
  ['窗口', 18, (row) => row.windowName],
  ['问题类别', 12, (row) => row.className],
  ['核实结论', 12, (row) => row.finding && FINDING_NAMES[row.finding]],
  ['整改方式', 12, (row) => row.triage && TRIAGE_NAMES[row.triage]],
  ['原因或依据', 36, (row) => row.reason],
  ['整改措施', 36, (row) => row.measures],
  ['责任人', 12, (row) => row.person],
  ['计划完成', 12, (row) => row.plannedFor],
  ['法定最迟', 12, (row) => row.due && `${row.due}${row.provisional ? '（暂定）' : ''}`],
  ['遇休息日顺延', 14, (row) => row.rolledOver],
  ['延期至', 12, (row) => row.extendedTo],
  ['完成整改', 12, (row) => row.rectifiedOn],
  ['答复', 12, (row) => row.answeredOn],
  ['是否按期', 10, (row) => (row.overdue ? '已超期，没有答复' : row.timing && TIMINGS[row.timing])],
  ['回访日期', 12, (row) => row.calledOn],
  ['回访结果', 16, (row) => row.callBack && CALL_BACK_NAMES[row.callBack]],
  ['系统呼叫', 14, (row) => (row.unplaced ? UNPLACED_NAME : undefined)],
  ['群众评价整改', 14, (row) => row.satisfaction && SATISFACTION_NAMES[row.satisfaction]],
  ['现在', 14, (row) => STATE_NAMES[row.state]],
]

/** The ledger as a sheet, and one that says what its columns mean. */
export function ledgerSheets(
  report: Pick<Report, 'unit' | 'regionName' | 'month'>,
  rows: readonly LedgerRow[],
  rules: Rules,
): Sheet[] {
  return [
    {
      name: '整改台账',
      columns: COLUMNS.map(([title, width]) => ({ title, width, type: 'text' })),
      rows: rows.map((row) => COLUMNS.map(([, , value]) => value(row) ?? '')),
    },
    {
      name: '说明',
      columns: [
        { title: '项目', width: 16, type: 'text' },
        { title: '内容', width: 80, type: 'text' },
      ],
      rows: [
        [report.unit === undefined ? '地区' : '承办单位', report.regionName],
        ['月份', `${report.month}（按收到的月份）`],
        ['是否按期', '按期：法定最迟之日或之前答复。延期：法定最迟之后、经批准的日期或之前答复，不算按期。超期：更晚。'],
        ['遇休息日顺延', '按自然日计的期限最后一日是休息日时，民法典第二百零三条所指的下一个工作日；本地规则不顺延，只供对照。'],
        ['依据', `${rules.profile.document.number}《${rules.profile.document.title}》`],
      ],
    },
  ]
}

async function linesOf({ unit, month, owner, region }: Report, ports: LedgerPorts): Promise<LedgerRow[]> {
  if (unit !== undefined) return ledgerRows(unit, month, { id: owner }, ports)
  const rows: LedgerRow[] = []
  for await (const { found } of supervisedIn(month, region, { id: owner, region }, ports))
    rows.push(...(await rowsOf(found, ports)))
  return rows
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Makes the workbook of a ledger that was asked for. */
export const runLedger = (asked: Report, ports: LedgerPorts): Promise<void> =>
  carryOut(asked, ports.reports, async (standing) => {
    const rows = await linesOf(standing, ports)
    const body = await ports.workbook.xlsx(ledgerSheets(standing, rows, ports.rules))
    const name = `整改台账-${standing.regionName}-${standing.month}.xlsx`
    const key = `${standing.id}/ledger.xlsx`
    await ports.files.put(key, body, XLSX)
    return { ...standing, state: 'ready', done: 1, total: 1, files: [{ name, key, bytes: body.byteLength }] }
  })
