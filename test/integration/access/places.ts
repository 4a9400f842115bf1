import { STAFF_ROLES } from '../../../shared/contract/authority.ts'
import type { DirectoryEntry } from '../../../shared/domain/directory/entries.ts'

/** The place with paper cards has every kind of object. */
export const PROFILE = 'linzi'

/** Everybody in question is rated by this person’s id and that of the place. */
export const RATED_PERSON = 'S-rated-'

/** A unit with one window of its own. */
export interface Place {
  readonly id: string
  readonly region: string
  readonly org: string
  readonly hall: string
  readonly window: string
  readonly matter: string
}

const EAST = '370305101000'
const WEST = '370305102000'
const matter = '1137030500000065420114001010000'

/** Own unit; another unit of the same region; a unit of another region. */
export const PLACES = {
  own: { id: 'own', region: EAST, org: '113703050000000011', hall: 'HALL-1', window: 'AAAAAAA2', matter },
  unit: { id: 'unit', region: EAST, org: '113703050000000022', hall: 'HALL-1', window: 'BBBBBBB2', matter },
  region: { id: 'region', region: WEST, org: '113703050000000033', hall: 'HALL-2', window: 'CCCCCCC2', matter },
} as const satisfies Record<string, Place>

/** One member of staff of the own unit for each role, named by it. */
export const staffOf = (role: string): string => `S-${role}`

export function entriesOf(top: string): DirectoryEntry[] {
  const places = Object.values(PLACES)
  const region = (id: string, parent: string, tier: 'district' | 'town', name: string) =>
    ({ kind: 'region', id, parent, tier, name }) as const
  const hall = (id: string, at: string) => ({ kind: 'hall', id, name: `大厅 ${id}`, region: at, address: '示例' }) as const
  const { own } = PLACES
  return [
    region(top, '000000000000', 'district', '全区'),
    region(EAST, top, 'town', '东街道'),
    region(WEST, top, 'town', '西街道'),
    hall('HALL-1', EAST),
    hall('HALL-2', WEST),
    ...places.flatMap(({ id, org, hall: at, window, region: here }): DirectoryEntry[] => [
      { kind: 'org', id: org, name: `单位 ${id}`, region: here, posted: false },
      { kind: 'window', id: window, name: `窗口 ${id}`, hall: at, org, region: here },
      { kind: 'staff', id: `${RATED_PERSON}${id}`, name: `被评的人 ${id}`, org, region: here },
    ]),
    ...STAFF_ROLES.map(
      (role): DirectoryEntry => ({ kind: 'staff', id: staffOf(role), name: `人员 ${role}`, org: own.org, region: own.region }),
    ),
    { kind: 'matter', id: matter, name: '社会保险登记', org: own.org },
  ]
}
