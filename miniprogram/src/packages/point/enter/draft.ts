import type { CardRow } from '@shared/contract/schemas/card.ts'
import { stored } from '@/services/stored'

/** One row as it is typed: all of it text. */
export interface DraftRow {
  readonly serial: string
  readonly filledOn: string
  readonly window: string
  readonly level: string
  readonly codes: string
  readonly text: string
  readonly phone: string
  readonly matter: string
  readonly projectNo: string
  readonly serviceNumber: string
}
export type Cell = keyof DraftRow

export const CELLS: readonly Cell[] = ['serial', 'filledOn', 'window', 'level', 'codes', 'text', 'phone']
export const MORE_CELLS: readonly Cell[] = ['matter', 'projectNo', 'serviceNumber']

const EMPTY: DraftRow = {
  serial: '',
  filledOn: '',
  window: '',
  level: '',
  codes: '',
  text: '',
  phone: '',
  matter: '',
  projectNo: '',
  serviceNumber: '',
}

/** A further row: the day and the window are mostly those of the row before, or the only one there is. */
export const rowAfter = (row: DraftRow | undefined, today: string, only = ''): DraftRow => ({
  ...EMPTY,
  filledOn: row?.filledOn || today,
  window: row?.window || only,
})

/** What is typed and not yet sent stays on this device, under the person who types. */
export const draft = stored<{ readonly point: string; readonly rows: readonly DraftRow[] }>('hcp.card-rows', {
  point: '',
  rows: [],
})

/** A row as it is sent. */
export function toSend(row: DraftRow, collectedOn: string): Partial<CardRow> {
  const phone = row.phone.replace(/[\s-]/g, '')
  return {
    serial: row.serial,
    ...(collectedOn ? { collectedOn } : {}),
    filledOn: row.filledOn,
    window: row.window,
    level: Number(row.level),
    codes: row.codes.split(/[^\d]+/).filter((code) => code !== ''),
    text: row.text,
    wantsCall: phone !== '',
    ...(phone ? { phone } : {}),
    matter: row.matter,
    projectNo: row.projectNo,
    ...(row.serviceNumber ? { serviceNumber: Number(row.serviceNumber) } : {}),
  }
}
