import type { FileKind } from '@shared/contract/file-columns.ts'
import { useEffect, useRef, useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'
import type { FileRow } from './read-rows'

/** What is wrong with a row, field by field. */
export interface RowError {
  readonly row: number
  readonly projectNo: string
  readonly field: string
  readonly message: string
  readonly code: string
}

export interface Progress {
  readonly sent: number
  readonly accepted: number
  readonly repeated: number
  readonly refused: number
  readonly errors: readonly RowError[]
}

/** Rows sent at a time: few enough for a slow line to carry in time. */
const BATCH = 100
const NOTHING: Progress = { sent: 0, accepted: 0, repeated: 0, refused: 0, errors: [] }

const errorOf = (
  { row, record }: FileRow,
  { field, message, code = '' }: { field: string; message: string; code?: string },
): RowError => ({
  row,
  projectNo: typeof record.projectNo === 'string' ? record.projectNo : '',
  field,
  message,
  code,
})

/** Sends one batch; rows that cannot be sent are refused here. */
async function send(kind: FileKind, rows: readonly FileRow[]): Promise<Progress | ClientRefusal> {
  const whole = rows.filter(({ fault }) => !fault)
  const here = rows.flatMap((row) => (row.fault ? [errorOf(row, row.fault)] : []))
  const none = { ...NOTHING, sent: rows.length, refused: here.length, errors: here }
  if (whole.length === 0) return none
  const answer = await call(kind === 'services' ? 'serviceRows' : 'ratingRows', { records: whole.map(({ record }) => record) })
  if (!answer.ok) return answer.refusal
  const { accepted, repeated, refused, results } = answer.value
  const there = results.flatMap(({ index, errors = [] }) => {
    const row = whole[index]
    return row ? errors.map((error) => errorOf(row, error)) : []
  })
  const errors = [...here, ...there].sort((a, b) => a.row - b.row)
  return { sent: rows.length, accepted, repeated, refused: refused + here.length, errors }
}

const plus = (a: Progress, b: Progress): Progress => ({
  sent: a.sent + b.sent,
  accepted: a.accepted + b.accepted,
  repeated: a.repeated + b.repeated,
  refused: a.refused + b.refused,
  errors: [...a.errors, ...b.errors],
})

/** Sends the rows of a file batch by batch. One that does not arrive stops it; going on sends that batch again, which is harmless. */
export function useUpload(kind: FileKind, rows: readonly FileRow[]) {
  const [progress, setProgress] = useState(NOTHING)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const start = async () => {
    if (sending) return
    setSending(true)
    setRefusal(null)
    let so = progress
    while (so.sent < rows.length && !gone.current) {
      const outcome = await send(kind, rows.slice(so.sent, so.sent + BATCH))
      if (!('sent' in outcome)) {
        setRefusal(outcome)
        break
      }
      so = plus(so, outcome)
      setProgress(so)
    }
    setSending(false)
  }
  return { progress, sending, refusal, start, done: progress.sent === rows.length }
}
