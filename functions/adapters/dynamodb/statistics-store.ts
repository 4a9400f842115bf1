import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../../../shared/contract/tables.ts'
import type { Counters } from '../../../shared/domain/statistics/counters.ts'
import type { Scope, ScopeKind } from '../../../shared/domain/statistics/scopes.ts'
import type { Row, StatisticsStore } from '../../statistics/ports.ts'
import { countersOf, countRow, type RowAttribute } from './count-row.ts'
import { type Attributes, type Condition, is } from './expression.ts'
import { batchGet, query, type Store } from './read.ts'

/** The months of a scope lie together, so that a trend is one read; its rows in a comparison are in the index. */
const scopeKey = ({ kind, id }: Pick<Scope, 'kind' | 'id'>): string => `${kind}#${id}`
const listKey = (parent: string, month: string): string => `${parent}#${month}`

/** Counters in DynamoDB: one item for a scope and month. A batch of the stream writes each once. */
export function statisticsStore(client: DynamoDBClient, table: string): StatisticsStore {
  const { hash, range } = tables.Statistics.key
  const store: Store<RowAttribute> = { client, table, key: [hash, range] }
  return {
    apply: (scope, month, stream, changes, at) =>
      countRow(
        store,
        { pk: scopeKey(scope), sk: month },
        { nm: scope.name, list: listKey(scope.parent, month) },
        { stream, changes, at },
      ),
    async read(keys) {
      const asked = new Map<string, string[]>()
      for (const { scope, month } of keys) asked.set(scopeKey(scope), [...(asked.get(scopeKey(scope)) ?? []), month])
      const found = await Promise.all([...asked].map(([scope, months]) => monthsOf(store, scope, months)))
      const counted = new Map(found.flat())
      return keys.map(({ scope, month }) => counted.get(`${scopeKey(scope)} ${month}`) ?? {})
    },
    async of(kind, ids, month) {
      const keys = [...new Set(ids)].map((id) => ({ pk: scopeKey({ kind, id }), sk: month }))
      const items = await batchGet(store, keys)
      return new Map(items.map((item) => [String(item.pk).slice(kind.length + 1), countersOf(item)]))
    },
    async children(parent, month, kind) {
      const rows: Row[] = []
      const where = [is('list', '=', listKey(parent, month)), is('pk', 'begins', `${kind}#`)]
      for await (const item of query(store, { index: 'list', where })) rows.push(rowOf(item, kind))
      return rows
    },
  }
}

async function monthsOf(store: Store<RowAttribute>, scope: string, months: readonly string[]) {
  const sorted = [...months].sort()
  const where: Array<Condition<RowAttribute>> = [
    is('pk', '=', scope),
    { op: 'between', name: 'sk', from: sorted[0] ?? '', to: sorted.at(-1) ?? '' },
  ]
  const found: Array<[string, Counters]> = []
  for await (const item of query(store, { where })) found.push([`${scope} ${item.sk}`, countersOf(item)])
  return found
}

const rowOf = (item: Attributes, kind: ScopeKind): Row => ({
  kind,
  id: String(item.pk).slice(kind.length + 1),
  name: String(item.nm),
  counters: countersOf(item),
})
