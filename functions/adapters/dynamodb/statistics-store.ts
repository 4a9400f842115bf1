import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { Counters } from '../../../shared/domain/statistics/counters.ts'
import type { Scope, ScopeKind } from '../../../shared/domain/statistics/scopes.ts'
import type { Change, Row, StatisticsStore } from '../../statistics/ports.ts'
import { countersOf, countRow, type RowAttribute } from './count-row.ts'
import { is } from './expression.ts'
import { batchGet, type Key, query, type Store } from './read.ts'

const rowKey = ({ kind, id, parent }: Scope, month: string): Key => ({ pk: `${parent}#${month}`, sk: `${kind}#${id}` })

/** The active ratings of a region month by month, a year in one item, so that a trend is one or two reads. */
const trendKey = (region: string, year: string): Key => ({ pk: `trend#${region}`, sk: year })
const yearOf = (month: string): string => month.slice(0, 4)
const LEVEL = /^n[1-5]$/
const trendName = (month: string, name: string): string => `${month.slice(5)}${name}`

/** Counters in DynamoDB. Rows of one parent and month lie together; a batch of the stream writes each row once. */
export function statisticsStore(client: DynamoDBClient, table: string): StatisticsStore {
  const { hash, range } = tables.Statistics.key
  const store: Store<RowAttribute> = { client, table, key: [hash, range] }
  const keyText = (key: Readonly<Record<string, unknown>>) => `${key.pk}|${key.sk}`
  const found = async (keys: readonly Key[]) => new Map((await batchGet(store, keys)).map((item) => [keyText(item), item]))
  return {
    async apply(scope, month, stream, changes, at) {
      await countRow(store, rowKey(scope, month), scope.name, { stream, changes, at })
      const rated = scope.kind === 'region' ? ratingsOf(changes, month) : []
      await countRow(store, trendKey(scope.id, yearOf(month)), scope.name, { stream, changes: rated, at })
    },
    async read(keys) {
      const wanted = keys.map(({ scope, month }) => rowKey(scope, month))
      const items = await found(wanted)
      return wanted.map((key) => countersOf(items.get(keyText(key))))
    },
    async trend(region, months) {
      const items = await found([...new Set(months.map(yearOf))].map((year) => trendKey(region, year)))
      return months.map((month) => ofMonth(countersOf(items.get(keyText(trendKey(region, yearOf(month))))), month))
    },
    async children(parent, month, kind) {
      const rows: Row[] = []
      const where = [is('pk', '=', `${parent}#${month}`), is('sk', 'begins', `${kind}#`)]
      for await (const item of query(store, { where })) rows.push(rowOf(item, kind))
      return rows
    },
  }
}

const rowOf = (item: Readonly<Record<string, unknown>>, kind: ScopeKind): Row => ({
  kind,
  id: String(item.sk).slice(kind.length + 1),
  name: String(item.nm),
  counters: countersOf(item),
})

const ratingsOf = (changes: readonly Change[], month: string): Change[] =>
  changes.flatMap(({ sequence, delta }) => {
    const levels = Object.entries(delta).flatMap(([name, count]) =>
      LEVEL.test(name) ? [[trendName(month, name), count] as const] : [],
    )
    return levels.length > 0 ? [{ sequence, delta: Object.fromEntries(levels) }] : []
  })

const ofMonth = (year: Counters, month: string): Counters => {
  const prefix = trendName(month, '')
  return Object.fromEntries(
    Object.entries(year).flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count] as const] : [],
    ),
  )
}
