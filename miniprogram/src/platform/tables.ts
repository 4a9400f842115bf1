import type { PickedFile } from '@/elements/types-pick'

/** Whether files of tables can be read and saved here. */
export const handlesTables = false

/** A cell as it is written; null for a number so long that the spreadsheet has rounded it. */
export type Cell = string | null

export type TableFile = Pick<PickedFile, 'arrayBuffer'>

/** Asks for a workbook; null when none was chosen. */
export const pickTable = async (): Promise<TableFile | null> => null

/** Cells of the first sheet. */
export const readTable = async (_file: TableFile): Promise<Cell[][] | undefined> => undefined

export interface Template {
  readonly name: string
  readonly sheets: ReadonlyArray<{
    readonly name: string
    readonly rows: ReadonlyArray<readonly string[]>
    readonly blank?: number
  }>
}

/** Saves a workbook whose cells are all text. */
export const saveWorkbook = async (_template: Template): Promise<void> => {}

/** Saves a text file under a name. */
export const saveText = (_name: string, _text: string): void => {}
