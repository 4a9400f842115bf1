import { SHEET_COLUMNS } from '@shared/domain/card/sheet.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Note } from '@/components/note'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { SubmitBar } from '@/components/submit-bar'
import { SwitchRow } from '@/components/switch-row'
import { Box } from '@/elements'
import { handlesTables, saveWorkbook } from '@/platform/tables'
import { texts } from '@/texts/card-entry'
import { PointSelect } from '../parts/point-select'
import { type ImportedRow, useImport } from './use-import'

const columns: readonly Column<ImportedRow>[] = [
  { key: 'row', title: texts.rowColumn, width: '12%', cell: ({ row }) => <Box className="num">{row}</Box> },
  { key: 'serial', title: texts.serialColumn, width: '32%', cell: ({ serial }) => <Box className="num">{serial}</Box> },
  { key: 'why', title: texts.whyColumn, cell: (one) => texts.why(one) },
]

/** Blank rows whose cells are text already, so that nobody has to format a column first. */
const BLANK = 300
const template = () =>
  saveWorkbook({
    name: texts.templateName,
    sheets: [
      {
        name: texts.templateSheet,
        rows: [SHEET_COLUMNS.map(({ title }) => title), SHEET_COLUMNS.map(({ example }) => example)],
        blank: BLANK,
      },
    ],
  })

function Results({ results }: { readonly results: readonly ImportedRow[] }) {
  const wrong = results.filter(({ status, errors }) => status === 'wrong' || errors)
  return (
    <Box role="status" className="stack-title">
      <Note tone={wrong.length > 0 ? 'caution' : 'calm'}>
        <Box className="strong">{texts.imported(results.length)}</Box>
        <Box>{texts.results(results)}</Box>
      </Note>
      {wrong.length > 0 ? (
        <DataTable caption={texts.wrongs} columns={columns} rows={wrong} keyOf={({ row }) => String(row)} />
      ) : (
        <Box className="meta">{texts.allGood}</Box>
      )}
    </Box>
  )
}

/** Chooses the point and the file, and lists row by row what was not taken. */
export function Import() {
  const [point, setPoint] = useState('')
  const [second, setSecond] = useState(false)
  const { run, progress, results, failure } = useImport(point, second)
  if (!handlesTables) return <StateBlock title={texts.importTitle} text={texts.onComputer} />
  const missing = point === '' ? texts.needsPoint : null
  return (
    <>
      <PageHead title={texts.importTitle} text={texts.importHelp} />
      <Box>
        <Button onPress={() => void template()}>{texts.template}</Button>
      </Box>
      <PointSelect value={point} onChange={setPoint} />
      <SwitchRow id="second" title={texts.second} text={texts.secondHelp} on={second} onChange={setSecond} />
      <SubmitBar
        text={progress ? texts.importing(progress.done, progress.total) : (missing ?? texts.chooseFile)}
        ready={missing === null && progress === null}
        failure={failure ? { title: texts.failureTitle, text: failure } : null}
        onSubmit={() => void run()}
      />
      {results ? <Results results={results} /> : null}
    </>
  )
}
