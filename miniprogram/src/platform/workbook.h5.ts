import type { SheetCell } from '@shared/domain/card/sheet.ts'
import { pickFile } from './pick-file.h5'

export const canReadWorkbooks = true

/** Asks for a workbook and reads its first sheet; null when none was chosen. */
export async function pickRows(): Promise<SheetCell[][] | 'unreadable' | null> {
  const file = await pickFile('.xlsx')
  if (!file) return null
  try {
    const { readSheet } = await import('read-excel-file/universal')
    return (await readSheet(file)) as SheetCell[][]
  } catch {
    return 'unreadable'
  }
}

/** Saves rows of text as a workbook. */
export async function saveWorkbook(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/browser')
  const cells = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })))
  await writeWorkbook(cells).toFile(name)
}
