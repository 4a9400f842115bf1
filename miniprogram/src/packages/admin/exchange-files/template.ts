import { FILE_COLUMNS, type FileKind } from '@shared/contract/file-columns.ts'
import { saveWorkbook } from '@/platform/tables'
import { texts } from '@/texts/exchange-files'

/** Blank rows whose cells are text already, so that nobody has to format a column first. */
const BLANK = 500

/** Saves an empty workbook of a kind, with a sheet that says what goes into each column. */
export function saveTemplate(kind: FileKind): Promise<void> {
  const columns = FILE_COLUMNS[kind]
  const about = columns.map(({ field, name, required, note }) => [field, name, required ? texts.yes : texts.no, note])
  return saveWorkbook({
    name: texts.templateName(kind),
    sheets: [
      { name: texts.kinds[kind], rows: [columns.map(({ field }) => field), columns.map(({ name }) => name)], blank: BLANK },
      { name: texts.templateSheet, rows: [texts.templateColumns, ...about] },
    ],
  })
}
