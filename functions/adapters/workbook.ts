import writeWorkbook, { type Cell } from 'write-excel-file/node'
import type { Sheet, WorkbookWriter } from '../report/ports.ts'

type Column = Sheet['columns'][number]

const HEADING = '#E8EEF5'

const heading = ({ title }: Column): Cell => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: HEADING,
  wrap: true,
})

/** Codes stay text however long they are; shares are numbers shown in per cent. */
function cell(value: string | number | null, { type }: Column): Cell {
  if (value === null) return null
  if (type === 'text' || typeof value === 'string') return { value: String(value), type: String, format: '@' }
  return { value, type: Number, format: type === 'share' ? '0.00%' : '#,##0' }
}

/** Workbooks in Office Open XML: one sheet each, its heading bold and frozen. */
export const workbook: WorkbookWriter = {
  async xlsx(sheets) {
    const made = sheets.map(({ name, columns, rows }) => ({
      data: [columns.map(heading), ...rows.map((row) => columns.map((column, at) => cell(row[at] ?? null, column)))],
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    }))
    return new Uint8Array(await writeWorkbook(made).toBuffer())
  },
}
