import type { Instant } from '../../shared/domain/calendar/civil.ts'

export type ReportState = 'queued' | 'running' | 'ready' | 'failed'

export interface ReportFile {
  readonly name: string
  readonly key: string
  readonly bytes: number
}

/** One statistics export: asked for, worked on, ready. */
export interface Report {
  /** Same id, same report: a schedule that fires twice asks once. */
  readonly id: string
  readonly kind: 'manual' | 'daily' | 'monthly'
  /** Region of who asked: reports are listed there, whatever region they are about. */
  readonly owner: string
  readonly region: string
  readonly regionName: string
  readonly month: string
  readonly state: ReportState
  readonly done: number
  readonly total: number
  readonly requestedAt: Instant
  /** After this instant it is gone, with its files. */
  readonly expiresAt: Instant
  readonly files: readonly ReportFile[]
}

export interface ReportStore {
  /** False when there is one of this id. */
  add(report: Report): Promise<boolean>
  get(owner: string, id: string): Promise<Report | undefined>
  save(report: Report): Promise<void>
  /** Newest first. */
  list(owner: string, limit: number): Promise<Report[]>
}

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
