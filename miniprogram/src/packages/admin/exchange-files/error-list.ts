import { texts } from '@/texts/exchange-files'
import type { RowError } from './use-upload'

/** A cell of a CSV that a spreadsheet takes for text: no formula, no rounded code. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : /^\d{12,}$/.test(value) ? `\t${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** The rows that were not taken as a CSV, with BOM and CRLF, as spreadsheets expect it for Chinese. */
export function errorCsv(errors: readonly RowError[]): string {
  const rows = errors.map(({ row, projectNo, field, message, code }) => [String(row), projectNo, field, message, code])
  return `\uFEFF${[texts.errorColumns, ...rows].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
