import type { Row, StatisticsStore } from '../../functions/statistics/ports.ts'
import { add, type Counters } from '../../shared/domain/statistics/counters.ts'

interface Kept {
  row: Row
  readonly positions: Map<string, bigint>
}

const compared = (counters: Counters): Counters =>
  Object.fromEntries(Object.entries(counters).filter(([name]) => !name.startsWith('i')))

/** Counters in memory; each row remembers how far into each stream it has counted. */
export function memoryStatistics(): StatisticsStore & { readonly rows: Map<string, Kept> } {
  const rows = new Map<string, Kept>()
  const partition = (parent: string, month: string) => `${parent}#${month}|`
  return {
    rows,
    async apply(scope, month, stream, changes) {
      const { kind, id, name } = scope
      const key = `${partition(scope.parent, month)}${kind}#${id}`
      const kept = rows.get(key) ?? { row: { kind, id, name, counters: {} }, positions: new Map() }
      const position = kept.positions.get(stream) ?? -1n
      const fresh = changes.filter(({ sequence }) => BigInt(sequence) > position)
      if (fresh.length === 0) return
      const counters = fresh.reduce<Counters>((sum, { delta }) => add(sum, delta), kept.row.counters)
      const last = fresh.map(({ sequence }) => BigInt(sequence)).reduce((a, b) => (a > b ? a : b))
      kept.positions.set(stream, last)
      rows.set(key, { row: { kind, id, name, counters }, positions: kept.positions })
    },
    async read(keys) {
      return keys.map(
        ({ scope, month }) => rows.get(`${partition(scope.parent, month)}${scope.kind}#${scope.id}`)?.row.counters ?? {},
      )
    },
    async children(parent, month, kind) {
      const prefix = `${partition(parent, month)}${kind}#`
      return [...rows]
        .filter(([key]) => key.startsWith(prefix))
        .map(([, { row }]) => ({ ...row, counters: compared(row.counters) }))
    },
  }
}
