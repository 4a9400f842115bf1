import type { Service } from '../../shared/domain/evaluation/service.ts'
import {
  type Counters,
  difference,
  monthOfService,
  serviceCounts,
  ticketCounts,
} from '../../shared/domain/statistics/counters.ts'
import { type Scope, scopesOf } from '../../shared/domain/statistics/scopes.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { parentOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import type { Change, StatisticsStore } from './ports.ts'

/** One change of an item, as the stream tells it. */
export interface ItemChange<T> {
  readonly sequence: string
  readonly before: T | undefined
  readonly after: T | undefined
}

export interface CountPorts {
  readonly statistics: StatisticsStore
  readonly directory: Directory
  readonly clock: Clock
}

/** Counts changes of services; `stream` names table and shard. Each scope and month is written once a batch. */
export const countServices = (changes: ReadonlyArray<ItemChange<Service>>, stream: string, ports: CountPorts): Promise<void> =>
  count(changes, serviceCounts, stream, ports)

/** Counts changes of tickets, in the month of the service they are about. */
export const countTickets = (changes: ReadonlyArray<ItemChange<Ticket>>, stream: string, ports: CountPorts): Promise<void> =>
  count(changes, ticketCounts, stream, ports)

async function count<T extends Service | Ticket>(
  changes: ReadonlyArray<ItemChange<T>>,
  counts: (item: T | undefined) => Counters,
  stream: string,
  { statistics, directory, clock }: CountPorts,
): Promise<void> {
  const rows = new Map<string, Row>()
  for (const change of changes) {
    for (const [key, { scope, month, delta }] of moved(change, counts)) {
      const row = rows.get(key) ?? { scope, month, changes: [] }
      row.changes.push({ sequence: change.sequence, delta })
      rows.set(key, row)
    }
  }
  const at = clock.now()
  await Promise.all(
    [...rows.values()].map(async ({ scope, month, changes: own }) => {
      await statistics.apply(await named(scope, directory), month, stream, own, at)
    }),
  )
}

interface Row {
  readonly scope: Scope
  readonly month: string
  readonly changes: Change[]
}

/** What a change moves in each scope and month: a ticket given to another unit (改派) leaves the figures of the first. */
function moved<T extends Service | Ticket>({ before, after }: ItemChange<T>, counts: (item: T | undefined) => Counters) {
  const [from, to] = [rowsOf(before), rowsOf(after)]
  const [lost, won] = [counts(before), counts(after)]
  const stays = difference(lost, won)
  const deltas = new Map<string, Place & { readonly delta: Counters }>()
  for (const [key, place] of from) deltas.set(key, { ...place, delta: to.has(key) ? stays : difference(lost, {}) })
  for (const [key, place] of to) if (!from.has(key)) deltas.set(key, { ...place, delta: won })
  return [...deltas].filter(([, { delta }]) => Object.keys(delta).length > 0)
}

interface Place {
  readonly scope: Scope
  readonly month: string
}

/** The rows an item is counted in. */
function rowsOf(item: Service | Ticket | undefined): Map<string, Place> {
  if (!item) return new Map()
  const month = monthOfService(item)
  return new Map(scopesOf(item).map((scope) => [`${scope.kind}|${scope.id}|${month}`, { scope, month }]))
}

/** Regions and matters are listed where the service says; whatever has one place of its own is listed there. */
async function named(scope: Scope, directory: Directory): Promise<Scope & { name: string }> {
  const entry = await directory.get(scope.kind, scope.id)
  const own = entry && scope.kind !== 'region' && scope.kind !== 'matter' ? parentOf({ ...entry }) : scope.parent
  return { ...scope, parent: own, name: entry?.name ?? '—' }
}
