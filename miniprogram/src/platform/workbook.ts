import type { SheetCell } from '@shared/domain/card/sheet.ts'

/** Workbooks are read in browsers alone: a mini-program has no room for what reads them. */
export const canReadWorkbooks = false

/** Not used where workbooks cannot be read. */
export const pickRows = async (): Promise<SheetCell[][] | 'unreadable' | null> => null

/** Not used where workbooks cannot be read. */
export const saveWorkbook = async (_name: string, _rows: readonly (readonly string[])[]): Promise<void> => {}
