import type { CardBook } from '../../shared/domain/card/book.ts'
import type { Device } from '../../shared/domain/device/device.ts'
import type { EntryOf, ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { hasSign } from '../../shared/domain/directory/sign.ts'
import type { ChannelId } from '../../shared/domain/evaluation/channel.ts'
import { channelOf, type PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { type Coverage, type Covered, usedOf } from '../../shared/domain/statistics/coverage.ts'
import type { CardStore } from '../card/ports.ts'
import type { SignStore } from '../channel/ports.ts'
import type { DeviceStore } from '../device/ports.ts'
import type { Directory } from '../directory/ports.ts'
import type { StatisticsStore } from '../statistics/ports.ts'

export interface SurveyPorts {
  readonly directory: Directory
  readonly signs: Pick<SignStore, 'ofHall'>
  readonly devices: Pick<DeviceStore, 'list'>
  readonly cards: Pick<CardStore, 'books'>
  readonly statistics: StatisticsStore
}

/** What is set up in a place besides signs: paired devices, books of cards that are given out. */
export interface SetUp {
  readonly devices: readonly Device[]
  readonly books: readonly CardBook[]
  /** Channels of the place by which a service that was pushed can be rated. */
  readonly pushed: readonly ChannelId[]
}

const OF_PUSHED: readonly ChannelId[] = ['portal', 'mini-program', 'sms', 'dynamic-code', 'phone']

export async function readSetUp(profile: PolicyProfile, region: string, { devices, cards }: SurveyPorts): Promise<SetUp> {
  const [paired, books] = await Promise.all([devices.list(), cards.books(profile.region, region)])
  return {
    devices: paired.filter(({ revokedAt }) => revokedAt === undefined),
    books: books.filter(({ state }) => state === 'issued'),
    pushed: OF_PUSHED.filter((channel) => channelOf(profile, channel)),
  }
}

/** What of one region, without those beneath it, can be rated in which ways, and was in a month. */
export interface Survey {
  readonly orgs: ReadonlyArray<EntryOf<'org'>>
  readonly halls: ReadonlyArray<EntryOf<'hall'>>
  readonly covered: readonly Coverage[]
}

/**
 * A window can be rated by its sign, its evaluator and the cards of its hall; a hall by what its windows have and by its
 * terminals; a matter and a person by what the windows of their unit in this region have. Each also in the
 * ways of a service that was pushed in the month. A few reads for each hall and unit.
 */
export async function surveyRegion(region: string, month: string, setUp: SetUp, ports: SurveyPorts): Promise<Survey> {
  const { directory, signs } = ports
  const [orgs, halls] = await Promise.all([directory.children('org', region), directory.children('hall', region)])
  const [inHalls, matters, staff] = await Promise.all([
    Promise.all(halls.map(({ id }) => signs.ofHall(id))),
    Promise.all(orgs.map(({ id }) => directory.children('matter', id))),
    Promise.all(orgs.map(({ id }) => directory.children('staff', id))),
  ])
  const windows = inHalls.flat().map((window) => ({ window, ways: waysOf(window, setUp) }))
  const together = (own: (window: ServiceWindow) => boolean, more: readonly ChannelId[] = []) =>
    unique([...windows.filter(({ window }) => own(window)).flatMap(({ ways }) => ways), ...more])
  const ofOrg = new Map(orgs.map(({ id }) => [id, together(({ org }) => org === id)]))
  const plain = (kind: Covered, { id, name }: { id: string; name: string }, org: string, ways: readonly ChannelId[]): Bare => ({
    kind,
    id,
    name,
    org,
    ways,
  })
  const bare: Bare[] = [
    ...halls.map((hall) =>
      plain(
        'hall',
        hall,
        '',
        together((window) => window.hall === hall.id, terminals(hall.id, setUp)),
      ),
    ),
    ...windows.map(({ window, ways }) => plain('window', window, window.org, ways)),
    ...matters.flat().map((matter) => plain('matter', matter, matter.org, ofOrg.get(matter.org) ?? [])),
    ...staff.flat().map((person) => plain('staff', person, person.org, ofOrg.get(person.org) ?? [])),
  ]
  return { orgs, halls, covered: await withUse(bare, month, setUp.pushed, ports.statistics) }
}

type Bare = Omit<Coverage, 'used' | 'rated'>

const unique = (ways: readonly ChannelId[]): ChannelId[] => [...new Set(ways)]

function waysOf(window: ServiceWindow, { devices, books }: SetUp): ChannelId[] {
  return [
    ...(hasSign(window) ? (['static-code'] as const) : []),
    ...(devices.some((device) => device.window === window.id) ? (['evaluator'] as const) : []),
    ...(books.some(({ point }) => point === window.hall) ? (['card'] as const) : []),
  ]
}

const terminals = (hall: string, { devices }: SetUp): ChannelId[] =>
  devices.some((device) => device.kind === 'terminal' && device.hall === hall) ? ['terminal'] : []

/** Adds what was counted in the month: one read in batches for each kind. */
async function withUse(
  list: readonly Bare[],
  month: string,
  ofPushed: readonly ChannelId[],
  statistics: StatisticsStore,
): Promise<Coverage[]> {
  const kinds = [...new Set(list.map(({ kind }) => kind))]
  const counted = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = list.filter((one) => one.kind === kind).map(({ id }) => id)
        return [kind, await statistics.of(kind, ids, month)] as const
      }),
    ),
  )
  return list.map((one) => {
    const { pushed, ...use } = usedOf(counted.get(one.kind)?.get(one.id))
    return { ...one, ways: unique([...one.ways, ...(pushed ? ofPushed : [])]), ...use }
  })
}
