import { pickFile } from './pick-file.h5'
import type { Cell, TableFile, Template } from './tables'

export const handlesTables = true

const two = (part: number) => String(part).padStart(2, '0')

/** Figures that a number cell keeps. */
const KEPT_FIGURES = 15

class NumberCell {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A date cell has no zone: what is written in it is what it says, to the second. */
function timeIn(cell: Date): string {
  const at = new Date(Math.round(cell.getTime() / 1000) * 1000)
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}

function written(cell: unknown): Cell {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return timeIn(cell)
  if (!(cell instanceof NumberCell)) return String(cell).trim()
  return /e/i.test(cell.text) || cell.text.replace(/\D/g, '').length > KEPT_FIGURES ? null : cell.text
}

/** Asks for a workbook; null when none was chosen. */
export const pickTable = (): Promise<TableFile | null> => pickFile('.xlsx')

/**
 * Cells of the first sheet of a workbook, each as it is written. Undefined when the file is no workbook. What reads it is
 * loaded when it is needed.
 */
export async function readTable(file: TableFile): Promise<Cell[][] | undefined> {
  const { readSheet } = await import('read-excel-file/browser')
  try {
    const rows = await readSheet(await file.arrayBuffer(), { parseNumber: (text: string) => new NumberCell(text) })
    return rows.map((row) => row.map(written))
  } catch {
    return undefined
  }
}

/** Saves a workbook whose cells are all text, the blank ones too, so that a long code typed into them keeps its figures. */
export async function saveWorkbook({ name, sheets }: Template): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/browser')
  const cell = (value: string) => ({ value, type: String, format: '@' })
  const made = sheets.map(({ name: sheet, rows, blank = 0 }) => {
    const width = Math.max(...rows.map((row) => row.length))
    const empty = Array.from({ length: blank }, () => Array.from({ length: width }, () => cell('')))
    return {
      sheet,
      data: [...rows.map((row) => row.map(cell)), ...empty],
      columns: Array.from({ length: width }, () => ({ width: 22 })),
    }
  })
  await writeWorkbook(made).toFile(name)
}

/** Saves a text file under a name. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
