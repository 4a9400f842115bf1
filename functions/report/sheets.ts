import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { figures } from '../../shared/domain/statistics/figures.ts'
import type { ScopeKind } from '../../shared/domain/statistics/scopes.ts'
import type { Rules } from '../kernel/ports.ts'
import type { Row } from '../statistics/ports.ts'
import { caseCells, caseColumns, caseNotes } from './case-columns.ts'
import type { Report, Sheet } from './ports.ts'

type CallBack = PolicyProfile['callBack']

const SHEETS: ReadonlyArray<readonly [ScopeKind, string]> = [
  ['region', '地区'],
  ['org', '部门'],
  ['hall', '大厅'],
  ['window', '窗口'],
  ['staff', '人员'],
  ['matter', '事项'],
]

const columns = (callBack: CallBack): Sheet['columns'] => [
  { title: '代码', width: 36, type: 'text' },
  { title: '名称', width: 32, type: 'text' },
  { title: '应评服务', width: 10, type: 'number' },
  { title: '主动评价', width: 10, type: 'number' },
  { title: '默认评价', width: 10, type: 'number' },
  { title: '未评', width: 8, type: 'number' },
  { title: '非常满意', width: 10, type: 'number' },
  { title: '满意', width: 8, type: 'number' },
  { title: '基本满意', width: 10, type: 'number' },
  { title: '不满意', width: 8, type: 'number' },
  { title: '非常不满意', width: 11, type: 'number' },
  { title: '好评率（只算主动评价）', width: 22, type: 'share' },
  { title: '区间下限', width: 10, type: 'share' },
  { title: '区间上限', width: 10, type: 'share' },
  { title: '主动评价率', width: 11, type: 'share' },
  ...caseColumns(callBack),
]

function line({ id, name, counters }: Row, callBack: CallBack): Array<string | number | null> {
  const of = figures(counters)
  return [
    id,
    name,
    of.services,
    of.active,
    of.byDefault,
    of.unrated,
    of.levels[5],
    of.levels[4],
    of.levels[3],
    of.levels[2],
    of.levels[1],
    of.praise.value,
    of.praise.low,
    of.praise.high,
    of.participation.value,
    ...caseCells(counters, callBack),
  ]
}

/** The sheets of a statistics report: one for each kind of thing that is rated, and one that says what was counted. */
export function statisticsSheets(report: Report, rows: readonly Row[], rules: Rules): Sheet[] {
  const { callBack, document } = rules.profile
  const about: Sheet = {
    name: '说明',
    columns: [
      { title: '项目', width: 16, type: 'text' },
      { title: '内容', width: 80, type: 'text' },
    ],
    rows: [
      ['地区', report.regionName],
      ['月份', `${report.month}（按服务发生的月份计）`],
      ['好评率', '主动评价中非常满意、满意、基本满意之和 ÷ 主动评价。默认评价不计入。区间为 95% 威尔逊区间。'],
      ['主动评价率', '有主动评价的办件服务 ÷ 应评服务。'],
      ...caseNotes(callBack),
      ['事项', '事项按全市（区）计，只在全市（区）的报表里有。'],
      ['依据', `${document.number}《${document.title}》`],
    ],
  }
  const sorted = (kind: ScopeKind) => rows.filter((row) => row.kind === kind).sort((a, b) => a.id.localeCompare(b.id))
  const lines = (kind: ScopeKind) => sorted(kind).map((row) => line(row, callBack))
  return [...SHEETS.map(([kind, name]) => ({ name, columns: columns(callBack), rows: lines(kind) })), about]
}

/** Text that a spreadsheet would take for a formula, or a long number it would round (a code like 23E4 too), is made plain text. */
function cell(value: string | number | null, type: Sheet['columns'][number]['type']): string {
  if (value === null) return ''
  if (typeof value === 'number') return type === 'share' ? `${(value * 100).toFixed(2)}%` : String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : /^(\d{12,}|\d+E\d+)$/i.test(value) ? `\t${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** All sheets as one CSV: UTF-8 with BOM and CRLF, as spreadsheet programs expect it for Chinese. */
export function csv(sheets: readonly Sheet[]): Uint8Array {
  const data = sheets.filter((sheet) => SHEETS.some(([, name]) => name === sheet.name))
  const heading = ['类别', ...(data[0]?.columns.map(({ title }) => title) ?? [])].join(',')
  const lines = data.flatMap(({ name, columns: own, rows }) =>
    rows.map((row) => [name, ...row.map((value, at) => cell(value, own[at]?.type ?? 'text'))].join(',')),
  )
  return new TextEncoder().encode(`\uFEFF${[heading, ...lines].join('\r\n')}\r\n`)
}
