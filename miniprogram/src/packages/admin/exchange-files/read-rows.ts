import { FILE_COLUMNS, type FileKind, fieldOf } from '@shared/contract/file-columns.ts'
import type { PickedFile } from '@/elements/types-pick'
import { type Cell, readTable } from '@/platform/tables'
import { texts } from '@/texts/exchange-files'

/** One row of a file: what it holds, or why it cannot be sent as it is. */
export interface FileRow {
  /** As the spreadsheet counts, or the line of a text file: from 1. */
  readonly row: number
  readonly record: Readonly<Record<string, unknown>>
  readonly fault?: { readonly field: string; readonly message: string }
}

export type ReadFile = { readonly rows: readonly FileRow[] } | { readonly fault: string }

/** Rows of one file at most; more go into several. */
export const ROW_LIMIT = 20_000

/** Reads the rows of a workbook or of lines of JSON. */
export async function readRows(file: PickedFile, kind: FileKind): Promise<ReadFile> {
  const read = /\.jsonl?$/i.test(file.name) ? fromLines(await file.text()) : await fromWorkbook(file, kind)
  if ('fault' in read) return read
  if (read.rows.length === 0) return { fault: texts.noRows }
  return read.rows.length > ROW_LIMIT ? { fault: texts.tooMany(read.rows.length, ROW_LIMIT) } : read
}

async function fromWorkbook(file: PickedFile, kind: FileKind): Promise<ReadFile> {
  const cells = await readTable(file)
  return cells ? fromCells(cells, kind) : { fault: texts.noWorkbook }
}

/** Rows below a heading row of field names, or their Chinese names. A second row of names is part of the heading. */
export function fromCells(cells: readonly (readonly Cell[])[], kind: FileKind): ReadFile {
  const [heading = [], ...below] = cells
  const fields = heading.map((title) => fieldOf(kind, title ?? ''))
  const missing = FILE_COLUMNS[kind].filter(({ field, required }) => required && !fields.includes(field))
  if (missing.length > 0) return { fault: texts.missing(missing.map(({ name }) => name)) }
  const rows = below.flatMap((line, at): FileRow[] => {
    if (line.every((cell) => cell === '')) return []
    if (at === 0 && line.every((cell) => cell === null || cell === '' || fieldOf(kind, cell))) return []
    return [rowOf(fields, line, at + 2)]
  })
  return { rows }
}

function rowOf(fields: readonly (string | undefined)[], line: readonly Cell[], row: number): FileRow {
  const known = fields.flatMap((field, at) => (field ? [[field, line[at] ?? (line[at] === null ? null : '')] as const] : []))
  const filled = known.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
  const record = Object.fromEntries(filled.map(([field, text]) => [field, typed(field, text)]))
  const rounded = known.find(([, cell]) => cell === null)
  return rounded ? { row, record, fault: { field: rounded[0], message: texts.rounded } } : { row, record }
}

/** Everything is text but the number of the service. */
const typed = (field: string, text: string): unknown =>
  field === 'serviceNumber' && /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : text

/** One record a line; an empty line is none. */
export function fromLines(text: string): ReadFile {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at): FileRow[] => (line.trim() === '' ? [] : [lineOf(line, at + 1)]))
  return { rows }
}

function lineOf(line: string, row: number): FileRow {
  const fault = { field: '', message: texts.noJson }
  try {
    const record: unknown = JSON.parse(line)
    const whole = typeof record === 'object' && record !== null && !Array.isArray(record)
    return whole ? { row, record: numbered(record as Record<string, unknown>) } : { row, record: {}, fault }
  } catch {
    return { row, record: {}, fault }
  }
}

const numbered = (record: Record<string, unknown>) =>
  typeof record.serviceNumber === 'string' ? { ...record, serviceNumber: typed('serviceNumber', record.serviceNumber) } : record
