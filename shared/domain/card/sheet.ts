import { LEVEL_NAMES, LEVELS } from '../evaluation/level.ts'

/** Columns of the workbook for entering cards offline, in order, with an example of each. */
export const SHEET_COLUMNS = [
  { field: 'serial', title: '卡号', example: '卡面右上角' },
  { field: 'collectedOn', title: '开箱日期', example: '2026-09-15' },
  { field: 'filledOn', title: '填卡日期', example: '2026-09-14' },
  { field: 'window', title: '窗口', example: '1号综合窗口' },
  { field: 'level', title: '满意程度', example: '5 非常满意 … 1 非常不满意' },
  { field: 'codes', title: '原因代码', example: '三位，逗号隔开' },
  { field: 'text', title: '文字', example: '照卡面写' },
  { field: 'phone', title: '回访电话', example: '愿意接受回访的才填' },
  { field: 'matter', title: '事项', example: '可不填' },
  { field: 'projectNo', title: '办件编号', example: '可不填' },
  { field: 'serviceNumber', title: '服务次数', example: '有办件编号才填' },
] as const
export type SheetField = (typeof SHEET_COLUMNS)[number]['field']

/** A cell as it is written; null for a number so long that the spreadsheet has rounded it. */
export type SheetCell = string | null | undefined

/** One row of a workbook, ready to be sent; `row` is its number in the file. */
export interface SheetRow {
  readonly row: number
  /** Title of a column whose number the spreadsheet has rounded: the row is not to be sent. */
  readonly rounded?: string
  readonly value: Readonly<Record<string, unknown>>
}

const text = (cell: SheetCell): string => (cell ?? '').normalize('NFKC').trim()

/**
 * `2026/9/5`, `2026.09.05`, `2026年9月5日` and a date cell (`2026-09-05 00:00:00`) as `2026-09-05`; anything else stays as it is
 * and is refused with it.
 */
function dayText(cell: SheetCell): string {
  const written = text(cell)
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: \d{2}:\d{2}:\d{2})?$/.exec(written) ?? []
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : written
}

/** A level by its digit or its name; 0 for anything else: it is refused with its own sentence. */
function levelOf(cell: SheetCell): number {
  const written = text(cell)
  const found = LEVELS.find((level) => written === String(level) || written.replace(/^\d\s*/, '') === LEVEL_NAMES[level])
  return found ?? 0
}

const SPLIT = /[,，、;；|\s]+/
const optional = (name: string, value: string) => (value === '' ? {} : { [name]: value })

/** What one row says. A card with a number to call wishes to be called. */
function rowOf(cell: (field: SheetField) => SheetCell): SheetRow['value'] {
  const phone = text(cell('phone')).replace(/[\s-]/g, '')
  const number = text(cell('serviceNumber'))
  return {
    serial: text(cell('serial')),
    ...optional('collectedOn', dayText(cell('collectedOn'))),
    filledOn: dayText(cell('filledOn')),
    window: text(cell('window')),
    level: levelOf(cell('level')),
    codes: text(cell('codes'))
      .split(SPLIT)
      .filter((code) => code !== ''),
    text: (cell('text') ?? '').trim(),
    wantsCall: phone !== '',
    ...optional('phone', phone),
    matter: text(cell('matter')),
    projectNo: text(cell('projectNo')),
    ...(number === '' ? {} : { serviceNumber: Number(number) }),
  }
}

/**
 * The rows of a workbook whose first row names the columns; in any order, and further ones are left out. Empty rows and the
 * row of examples are passed over. Null when a column that every card needs is missing.
 */
export function readSheetRows(rows: ReadonlyArray<readonly SheetCell[]>): SheetRow[] | null {
  const titles = (rows[0] ?? []).map(text)
  const at = new Map(SHEET_COLUMNS.map(({ field, title }) => [field, titles.indexOf(title)]))
  if (['serial', 'filledOn', 'level'].some((field) => (at.get(field as SheetField) ?? -1) < 0)) return null
  return rows.slice(1).flatMap((cells, place) => {
    const cell = (field: SheetField): SheetCell => cells[at.get(field) ?? -1]
    const serial = text(cell('serial'))
    if (cells.every((one) => one !== null && text(one) === '') || serial === SHEET_COLUMNS[0].example) return []
    const rounded = SHEET_COLUMNS.find(({ field }) => cell(field) === null)?.title
    return [{ row: place + 2, value: rowOf(cell), ...(rounded ? { rounded } : {}) }]
  })
}
