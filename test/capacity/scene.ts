import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { rulesOf } from '../../functions/adapters/rules.ts'
import { sm4Seal } from '../../functions/adapters/seal.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { dictionary } from '../../shared/data/index.ts'
import { addMonths, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import type { DirectoryEntry, DirectoryKind, EntryOf } from '../../shared/domain/directory/entries.ts'
import { CASE_COUNTERS, type CaseCounter, counterOf, PREFIX } from '../../shared/domain/statistics/case-counters.ts'
import type { Scope } from '../../shared/domain/statistics/scopes.ts'
import type { TicketOrigin } from '../../shared/domain/ticket/ticket.ts'
import { tableStores } from '../contract/support/stores.ts'
import { makeTables } from '../contract/support/tables.ts'
import { countingRandomness, plainKeys } from '../memory/system.ts'

export const MONTH = '2026-11'
export const NOW = parseCivilTime('2026-11-02 10:00:00') ?? 0
/** Shards whose positions a busy row carries: four at a time, replaced every few hours. */
const SHARDS = 8
const MONTHS = 6

const seal = sm4Seal(Buffer.alloc(32).toString('base64'))

export type Scene = Awaited<ReturnType<typeof buildScene>>

/** 临沧 with its sample directory and six months of counted figures: hundreds of thousands of ratings in every row. */
export async function buildScene(client: DynamoDBClient) {
  const stores = tableStores(client, await makeTables(client, 'capacity'), { now: () => NOW })
  const rules = rulesOf('lincang', '2026-11-02')
  const entries = readDirectory('lincang')
  const top = rules.profile.region
  const counties = entries.filter((entry) => entry.kind !== 'region' || entry.parent === top || entry.id === top)
  await stores.writer.putAll(counties)
  const someStaff = counties.find(({ kind }) => kind === 'staff')
  const of = <K extends DirectoryKind>(kind: K) => counties.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  await count(
    stores,
    top,
    counties.filter((entry) => entry.kind !== 'staff' || entry === someStaff),
  )
  const ports = {
    ...stores,
    rules,
    keys: plainKeys,
    seal,
    publicUrl: 'https://pingjia.example',
    clock: { now: () => NOW },
    randomness: countingRandomness(),
  }
  const window = first(of('window').filter(({ org }) => of('staff').some((one) => one.org === org)))
  const colleague = first(of('staff').filter(({ org }) => org === window.org))
  const account = 'the account of a colleague'
  await stores.identities.enrol(window.org, { account, staff: colleague.id, roles: ['handler'] })
  return {
    ports,
    top,
    window,
    /** Somebody who handles the cases of the window's unit. */
    colleague: colleague.id,
    staff: first(of('staff')),
    org: first(of('org')),
    matters: of('matter').length,
  }
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('the sample directory lacks a kind')
  return one
}

async function count(stores: ReturnType<typeof tableStores>, top: string, entries: readonly DirectoryEntry[]) {
  const scopes = entries.flatMap((entry): Array<Scope & { name: string }> => {
    const { id, name, kind } = entry
    const parent = {
      region: id === top ? 'top' : top,
      org: top,
      hall: top,
      matter: top,
      staff: 'org' in entry ? entry.org : '',
      window: '',
    }[kind]
    return parent === '' ? [] : [{ kind, id, name, parent }]
  })
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(MONTH, -back))
  const shards = Array.from({ length: SHARDS }, (_, at) => `Evaluations/shard-${at}`)
  for (const scope of scopes) {
    const counted = async (month: string) => {
      for (const [at, shard] of shards.entries()) await stores.statistics.apply(scope, month, shard, [changeOf(at)], NOW)
    }
    await Promise.all((scope.kind === 'region' || scope.kind === 'staff' ? months : [MONTH]).map(counted))
  }
}

/** The first shard brings everything, the others one service each. */
const changeOf = (at: number) => ({ sequence: String(10n ** 24n), delta: at === 0 ? BUSY : { s: 1 } })

const LEVELS = { n5: 91_234, n4: 42_345, n3: 3_456, n2: 567, n1: 234 }
const INDICATORS = dictionary.levels.flatMap(({ indicators }) => indicators.map(({ code }) => code))

/** Everything that is counted of tickets, each whole larger than its parts. */
const cases = (origin: TicketOrigin, part: number) => {
  const wholes: Partial<Record<CaseCounter, number>> = { founded: 3, answered: 6, named: 2 }
  const counters = CASE_COUNTERS.map((name) => [counterOf(origin, name), part * (wholes[name] ?? 1)])
  return { [PREFIX[origin]]: part * 9, ...Object.fromEntries(counters) }
}

/** Counters as they are after very many ratings. */
const BUSY = {
  s: 262_144,
  ...LEVELS,
  w: 4_321,
  d: 54_321,
  ...cases('rating', 123),
  ...cases('complaint', 123),
  ...Object.fromEntries(INDICATORS.map((code) => [`i${code}`, 23_456])),
}
