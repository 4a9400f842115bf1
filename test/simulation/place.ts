import type { Member } from '../../functions/identity/ports.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { profiles } from '../../shared/data/index.ts'
import type { DirectoryEntry, DirectoryKind } from '../../shared/domain/directory/entries.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { memoryDirectory } from '../memory/directory.ts'

export type PlaceId = 'lincang' | 'linzi'

/** The directory of a place, by kind, and who has an account in each unit. */
interface Place {
  readonly sorted: Map<DirectoryKind, DirectoryEntry[]>
  readonly directory: ReturnType<typeof memoryDirectory>
  readonly members: (org: string) => Member[]
  readonly bindingOf: (account: string) => Member | undefined
}

const places = new Map<PlaceId, Place>()

/** Unit of those who administer and review, which serves nobody. */
export const BUREAU = 'the bureau'

/** Three administrators and three reviewers of a place. */
export const bureauPeople = (region: string): Array<Member & { readonly region: string }> =>
  (['administrator', 'reviewer'] as const).flatMap((role) =>
    [0, 1, 2].map((n) => ({
      staff: `${role} ${n}`,
      account: `account of ${role} ${n}`,
      roles: [role === 'reviewer' ? role : 'admin'] as const,
      region,
    })),
  )

/** The sample directory of a place, with one person on duty at each window, and everybody a handler; read once. */
export function placeOf(id: PlaceId): Place {
  const known = places.get(id)
  if (known) return known
  const entries = readDirectory(id)
  const bureau = bureauPeople(profileIn(id, 0).region)
  const staff = bureau.map((one) => ({ kind: 'staff', id: one.staff, name: one.staff, org: BUREAU, region: one.region }) as const)
  const directory = memoryDirectory([...entries, ...staff])
  const onDuty = new Map<string, string>()
  const sorted = new Map<DirectoryKind, DirectoryEntry[]>()
  const members = new Map<string, Member[]>()
  for (const entry of entries) {
    sorted.set(entry.kind, [...(sorted.get(entry.kind) ?? []), entry])
    const person = entries.find((other) => other.kind === 'staff' && entry.kind === 'window' && other.org === entry.org)
    if (person) onDuty.set(entry.id, person.id)
    if (entry.kind !== 'staff') continue
    const member: Member = { staff: entry.id, account: `account of ${entry.id}`, roles: ['handler'] }
    members.set(entry.org, [...(members.get(entry.org) ?? []), member])
  }
  directory.duty = async (window, date) => {
    const staff = onDuty.get(window)
    return staff ? { window, date, shifts: [{ from: '09:00', to: '17:30', staff }] } : undefined
  }
  const accounts = new Map([...members.values(), bureau].flat().map((member) => [member.account, member]))
  const membersOf = (org: string) => members.get(org) ?? []
  const place = { sorted, directory, members: membersOf, bindingOf: (account: string) => accounts.get(account) }
  places.set(id, place)
  return place
}

/** Steps of approval that some places have and these two have not. */
const APPROVALS: PolicyProfile['procedure']['approvals'] = [
  { id: 'preliminary', name: '预审', by: 'lead' },
  { id: 'instruction', name: '领导批示', by: 'admin' },
]

/** The rules of a place; in every other pair of seeds with steps of approval. */
export function profileIn(id: PlaceId, seed: number): PolicyProfile {
  const found = profiles.find((profile) => profile.id === id)
  if (!found) throw new Error(id)
  return seed % 4 < 2 ? found : { ...found, procedure: { ...found.procedure, approvals: APPROVALS } }
}
