import { parentOf } from '../../functions/directory/places.ts'
import type { Directory, DirectoryWriter } from '../../functions/directory/ports.ts'
import type { DirectoryEntry, DirectoryKind, Duty, EntryOf } from '../../shared/domain/directory/entries.ts'

/** The directory in memory. */
export function memoryDirectory(
  entries: readonly DirectoryEntry[] = [],
  duties: readonly Duty[] = [],
): Directory & DirectoryWriter {
  const known = new Map<string, DirectoryEntry>()
  const beneath = new Map<string, DirectoryEntry[]>()
  const rosters = new Map<string, Duty>()
  const key = (kind: DirectoryKind, id: string) => `${kind}#${id}`
  const put = (entry: DirectoryEntry) => {
    const before = entry.kind === 'window' ? known.get(key(entry.kind, entry.id)) : undefined
    const now = { ...before, ...entry }
    known.set(key(entry.kind, entry.id), now)
    const parent = key(entry.kind, parentOf({ ...entry }))
    beneath.set(parent, [...(beneath.get(parent) ?? []).filter(({ id }) => id !== entry.id), now])
  }
  const putDuty = (duty: Duty) => rosters.set(`${duty.window}#${duty.date}`, duty)
  entries.forEach(put)
  duties.forEach(putDuty)
  return {
    async get<K extends DirectoryKind>(kind: K, id: string) {
      return known.get(key(kind, id)) as EntryOf<K> | undefined
    },
    async children<K extends DirectoryKind>(kind: K, parent: string) {
      return (beneath.get(key(kind, parent)) ?? []) as Array<EntryOf<K>>
    },
    async duty(window, date) {
      return rosters.get(`${window}#${date}`)
    },
    async putAll(more) {
      more.forEach(put)
    },
    async putDuties(more) {
      more.forEach(putDuty)
    },
  }
}
