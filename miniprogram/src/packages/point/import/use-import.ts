import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import { readSheetRows, type SheetRow } from '@shared/domain/card/sheet.ts'
import { useState } from 'react'
import { pickTable, readTable } from '@/platform/tables'
import { call } from '@/services/client'
import { texts } from '@/texts/card-entry'

export interface ImportedRow extends CardOutcome {
  /** Number of the row in the file. */
  readonly row: number
}

interface Progress {
  readonly done: number
  readonly total: number
}

/** Rows of one call. */
const AT_ONCE = 25

/** A row that is not sent, since what was typed into it is lost. */
const unsent = ({ row, rounded, value }: SheetRow): ImportedRow[] =>
  rounded
    ? [
        {
          row,
          index: row,
          serial: String(value.serial),
          status: 'wrong',
          errors: [{ field: rounded, message: texts.rounded(rounded) }],
        },
      ]
    : []

/** Sends a workbook piece by piece: what was taken stays taken, and a file that broke off can simply be sent again. */
export function useImport(point: string, second: boolean) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [results, setResults] = useState<readonly ImportedRow[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const send = async (all: readonly SheetRow[]) => {
    const found = all.flatMap(unsent)
    const rows = all.filter(({ rounded }) => !rounded)
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      setProgress({ done: from, total: rows.length })
      const slice = rows.slice(from, from + AT_ONCE)
      const answer = await call('enterCards', { point, second, rows: slice.map(({ value }) => value) })
      if (!answer.ok) return { found, failure: answer.refusal.offline ? texts.lost : answer.refusal.message }
      found.push(...answer.value.results.map((one) => ({ ...one, row: slice[one.index]?.row ?? 0 })))
    }
    return { found, failure: null }
  }

  const run = async () => {
    const picked = await pickTable()
    if (picked === null) return
    setResults(null)
    const rows = readSheetRows((await readTable(picked)) ?? [])
    if (rows === null || rows.length === 0) {
      setFailure(rows === null ? texts.notOurs : texts.empty)
      return
    }
    setFailure(null)
    const sent = await send(rows)
    setProgress(null)
    setResults(sent.found.sort((one, other) => one.row - other.row))
    setFailure(sent.failure)
  }
  return { run, progress, results, failure }
}
