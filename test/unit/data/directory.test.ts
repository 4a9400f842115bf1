import { expect, test } from 'vitest'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import type { DirectoryKind, EntryOf } from '../../../shared/domain/directory/entries.ts'
import { CODE_ALPHABET, parseWindowCode, windowCode } from '../../../shared/domain/directory/window-code.ts'

const places = ['lincang', 'linzi'] as const
type Place = (typeof places)[number]

const all = <K extends DirectoryKind>(place: Place, kind: K): EntryOf<K>[] =>
  readDirectory(place).filter((entry): entry is EntryOf<K> => entry.kind === kind)

const ids = (place: Place, kind: DirectoryKind): Set<string> => new Set(all(place, kind).map((entry) => entry.id))

/** Check character of a unified social credit code (GB 32100-2015). */
function creditCheck(code: string): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...code.slice(0, 17)].reduce((total, letter, at) => total + letters.indexOf(letter) * (3 ** at % 31), 0)
  return letters[(31 - (sum % 31)) % 31] ?? ''
}

test.each([
  ['lincang', { city: 1, county: 8, town: 84, village: 955 }],
  ['linzi', { district: 1, town: 12, village: 468 }],
] as const)('%s has every region of its code table', (place, expected) => {
  const counts: Record<string, number> = {}
  for (const region of all(place, 'region')) counts[region.tier] = (counts[region.tier] ?? 0) + 1
  expect(counts).toEqual(expected)
})

test.each(places)('%s: every region but the topmost hangs on another', (place) => {
  const known = ids(place, 'region')
  const orphans = all(place, 'region').filter((region) => !known.has(region.parent))
  expect(orphans.map((region) => region.id)).toEqual([place === 'lincang' ? '530900000000' : '370305000000'])
  expect(all(place, 'region').every((region) => /^\d{12}$/.test(region.id) && region.name.trim() === region.name)).toBe(true)
})

test.each(places)('%s is large enough to be lived in, and no id occurs twice', (place) => {
  const least = { org: 12, hall: 6, window: 40, staff: 60, matter: 80 } as const
  for (const [kind, count] of Object.entries(least) as [DirectoryKind, number][]) {
    expect(all(place, kind).length).toBeGreaterThanOrEqual(count)
    expect(ids(place, kind).size).toBe(all(place, kind).length)
  }
})

test.each(places)('%s: every window, person and matter belongs to what exists', (place) => {
  const [regions, orgs, halls] = [ids(place, 'region'), ids(place, 'org'), ids(place, 'hall')]
  const regionOfHall = new Map(all(place, 'hall').map((hall) => [hall.id, hall.region]))
  for (const entry of [...all(place, 'org'), ...all(place, 'hall'), ...all(place, 'staff')])
    expect(regions).toContain(entry.region)
  for (const entry of [...all(place, 'window'), ...all(place, 'staff'), ...all(place, 'matter')])
    expect(orgs).toContain(entry.org)
  for (const window of all(place, 'window')) {
    expect(halls).toContain(window.hall)
    expect(window.region).toBe(regionOfHall.get(window.hall))
  }
  for (const hall of halls) expect(all(place, 'window').some((window) => window.hall === hall)).toBe(true)
})

test.each(places)('%s: units of a superior government are there, and halls on every tier', (place) => {
  expect(all(place, 'org').some((org) => org.posted && org.name.includes('税务局'))).toBe(true)
  const tiers = new Map(all(place, 'region').map((region) => [region.id, region.tier]))
  const found = new Set(all(place, 'hall').map((hall) => tiers.get(hall.region)))
  expect(found).toEqual(new Set(place === 'lincang' ? ['city', 'county', 'town', 'village'] : ['district', 'town', 'village']))
})

test.each(places)('%s: credit codes and matter codes are well-formed', (place) => {
  for (const { id } of all(place, 'org')) {
    expect(id).toMatch(/^1[1-9]\d{6}9[0-9A-Z]{9}$/)
    expect(id[17]).toBe(creditCheck(id))
  }
  for (const { id, org } of all(place, 'matter')) {
    expect(id).toMatch(/^\d{31}$/)
    expect(id).not.toContain('00000000')
    expect(id.startsWith(org)).toBe(true)
  }
})

test('a window code is read back from what is printed, and no two windows of any place share one', () => {
  const windows = places.flatMap((place) => all(place, 'window'))
  expect(new Set(windows.map((window) => window.id)).size).toBe(windows.length)
  for (const { id } of windows) {
    expect([...id].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true)
    const code = windowCode(id)
    expect(parseWindowCode(`${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`.toLowerCase())?.id).toBe(id)
  }
})
