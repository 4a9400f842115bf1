import type { Instant } from '../../shared/domain/calendar/civil.ts'

export type MakingState = 'queued' | 'running' | 'ready' | 'failed'

export interface MadeFile {
  readonly name: string
  readonly key: string
  readonly bytes: number
}

/** Files that are made apart from the request for them: asked for, worked on, ready. */
export interface Making {
  /** Same id, same making: a schedule that fires twice asks once. */
  readonly id: string
  /** Region or unit of who asked, or himself: it is listed there, whatever it is about. */
  readonly owner: string
  readonly state: MakingState
  readonly done: number
  readonly total: number
  readonly requestedAt: Instant
  /** After this instant it is gone, with its files. */
  readonly expiresAt: Instant
  readonly files: readonly MadeFile[]
}

export interface MakingStore<T extends Making> {
  /** False when there is one of this id. */
  add(making: T): Promise<boolean>
  get(owner: string, id: string): Promise<T | undefined>
  save(making: T): Promise<void>
  /** Newest first. */
  list(owner: string, limit: number): Promise<T[]>
}

/** One statistics export. */
export interface Report extends Making {
  /** `coverage`: what can be rated in which ways; `ledger`: what a unit, or those of a region, put right; the others are statistics. */
  readonly kind: 'manual' | 'daily' | 'monthly' | 'coverage' | 'ledger'
  /** Of the ledger of one unit; that of its region without. */
  readonly unit?: string
  readonly region: string
  readonly regionName: string
  readonly month: string
}

export type ReportStore = MakingStore<Report>

export interface FileStore {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  /** An address that works for `seconds` and downloads under `name`. */
  link(key: string, name: string, seconds: number): Promise<string>
}

/** One sheet: a heading row and rows. Text stays text, e.g. 31-digit codes. */
export interface Sheet {
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly title: string; readonly width: number; readonly type: 'text' | 'number' | 'share' }>
  readonly rows: ReadonlyArray<ReadonlyArray<string | number | null>>
}

/** Turns sheets into the bytes of an .xlsx workbook. */
export interface WorkbookWriter {
  xlsx(sheets: readonly Sheet[]): Promise<Uint8Array>
}
