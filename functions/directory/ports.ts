import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { DirectoryKind, Duty, EntryOf } from '../../shared/domain/directory/entries.ts'

/** What exists: regions, units, halls, windows, people, matters, rosters. Reads may be a few minutes old. */
export interface Directory {
  get<K extends DirectoryKind>(kind: K, id: string): Promise<EntryOf<K> | undefined>
  /** Entries of a kind directly beneath a parent: regions of a region, halls and orgs of a region, windows of a hall, staff and matters of an org. */
  children<K extends DirectoryKind>(kind: K, parent: string): Promise<Array<EntryOf<K>>>
  duty(window: string, date: CivilDate): Promise<Duty | undefined>
}

/** Writes of the directory, by imports and the back office. */
export interface DirectoryWriter {
  putAll(entries: ReadonlyArray<EntryOf<DirectoryKind>>): Promise<void>
  putDuties(duties: readonly Duty[]): Promise<void>
}
