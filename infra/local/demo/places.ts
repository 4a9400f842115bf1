import type { DirectoryEntry, EntryOf, Matter, ServiceWindow, Staff } from '../../../shared/domain/directory/entries.ts'

/** The directory, sorted out for making up days of work. The first desk is the one of the demo's member of staff. */
export interface Places {
  readonly desks: readonly Desk[]
  readonly staffOf: (org: string) => readonly Staff[]
  readonly orgs: readonly EntryOf<'org'>[]
  /** The unit that runs the system: the first of the file. */
  readonly organiser: EntryOf<'org'>
}

export interface Desk {
  readonly window: ServiceWindow
  readonly matters: readonly Matter[]
  /** How busy it is, compared with the others. */
  readonly weight: number
}

/** Desks get quieter along the list by this power of their place. */
const FALL = 0.75

export function placesOf(entries: readonly DirectoryEntry[]): Places {
  const all = <K extends DirectoryEntry['kind']>(kind: K) => entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const [orgs, windows, staff, matters] = [all('org'), all('window'), all('staff'), all('matter')]
  const beneath = <T extends { org: string }>(list: readonly T[]) => {
    const groups = new Map<string, T[]>()
    for (const one of list) groups.set(one.org, [...(groups.get(one.org) ?? []), one])
    return (org: string): readonly T[] => groups.get(org) ?? []
  }
  const [windowsOf, staffOf, mattersOf] = [beneath(windows), beneath(staff), beneath(matters)]
  const organiser = orgs[0]
  const busiest = orgs
    .filter(({ id }) => windowsOf(id).length > 1 && staffOf(id).length > 3)
    .sort((a, b) => mattersOf(b.id).length - mattersOf(a.id).length)[0]
  if (!organiser || !busiest) throw new Error('the sample directory is too small for demo data')
  const first = windows.filter(({ org }) => org === busiest.id)
  const rest = windows.filter(({ org }) => org !== busiest.id)
  return {
    orgs,
    organiser,
    staffOf,
    desks: [...first, ...rest].map((window, place) => ({
      window,
      matters: mattersOf(window.org).length > 0 ? mattersOf(window.org) : matters,
      weight: 1 / (place + 1) ** FALL,
    })),
  }
}
