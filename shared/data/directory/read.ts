import { readFileSync } from 'node:fs'
import type {
  DirectoryEntry,
  EntryOf,
  Hall,
  Matter,
  Organisation,
  Region,
  ServiceWindow,
  Staff,
} from '../../domain/directory/entries.ts'

type Rows<T> = readonly Omit<T, 'kind'>[]

/** The sample file of one place: no real person, no real credit code (the serial of each begins with 9). */
interface DirectoryFile {
  readonly orgs: Rows<Organisation>
  readonly halls: Rows<Hall>
  readonly windows: Rows<ServiceWindow>
  readonly staff: Rows<Staff>
  readonly matters: Rows<Matter>
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Regions of one place from a CSV with the columns code, name, parent, tier. */
function readRegions(path: string): Region[] {
  const [, ...lines] = read(path).trim().split(/\r?\n/)
  return lines.map((line) => {
    const [id = '', name = '', parent = '', tier = ''] = line.split(',')
    return { kind: 'region', id, name, parent, tier: tier as Region['tier'] }
  })
}

const entries = <K extends 'org' | 'hall' | 'window' | 'staff' | 'matter'>(kind: K, rows: Rows<EntryOf<K>>) =>
  rows.map((row) => ({ kind, ...row }) as unknown as DirectoryEntry)

/**
 * Every entry of the sample directory of one place, regions first, from the files beside this one.
 * For the local host, imports and tests; throws when a file is missing.
 */
export function readDirectory(profileId: 'lincang' | 'linzi'): DirectoryEntry[] {
  const file = JSON.parse(read(`./${profileId}.json`)) as DirectoryFile
  return [
    ...readRegions(`../regions/${profileId}.csv`),
    ...entries('org', file.orgs),
    ...entries('hall', file.halls),
    ...entries('window', file.windows),
    ...entries('staff', file.staff),
    ...entries('matter', file.matters),
  ]
}
