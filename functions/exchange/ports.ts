import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Making, MakingStore } from '../report/ports.ts'

/** Which services there are, by the day on which they were given. An id may come more than once. */
export interface ServiceDays {
  /** Notes services of a day; `batch` is where in the stream they were met: the same batch again is the same note. */
  note(day: CivilDate, batch: string, ids: readonly string[]): Promise<void>
  ofDay(day: CivilDate): AsyncIterable<readonly string[]>
}

/** Services and ratings of a region in some days, as files in the exchange's own field names. */
export interface ExchangeFile extends Making {
  readonly region: string
  readonly regionName: string
  /** A day, `2026-11-02`, or a month, `2026-11`. */
  readonly period: string
}

export type ExchangeFileStore = MakingStore<ExchangeFile>
