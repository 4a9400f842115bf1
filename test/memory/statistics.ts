import type { Row, StatisticsStore } from '../../functions/statistics/ports.ts'
import { COMPARED, type Counters } from '../../shared/domain/statistics/counters.ts'

interface Kept {
  /** Where it is listed. */
  parent: string
  row: Row
  readonly positions: Map<string, bigint>
}

const compared = (counters: Counters): Counters =>
  Object.fromEntries(Object.entries(counters).filter(([name]) => COMPARED.includes(name)))

function addTo(counters: Record<string, number>, delta: Counters): void {
  for (const name in delta) {
    const sum = (counters[name] ?? 0) + (delta[name] ?? 0)
    if (sum === 0) delete counters[name]
    else counters[name] = sum
  }
}

/** Counters in memory; each row remembers how far into each stream it has counted. */
export function memoryStatistics(): StatisticsStore & { readonly rows: Map<string, Kept> } {
  const rows = new Map<string, Kept>()
  const keyOf = (month: string, kind: string, id: string) => `${month}|${kind}#${id}`
  return {
    rows,
    async apply(scope, month, stream, changes) {
      const { kind, id, name } = scope
      const key = keyOf(month, kind, id)
      const kept = rows.get(key) ?? { parent: scope.parent, row: { kind, id, name, counters: {} }, positions: new Map() }
      const position = kept.positions.get(stream) ?? -1n
      const fresh = changes.filter(({ sequence }) => BigInt(sequence) > position)
      if (fresh.length === 0) return
      const counters = { ...kept.row.counters }
      for (const { delta } of fresh) addTo(counters, delta)
      const last = fresh.map(({ sequence }) => BigInt(sequence)).reduce((a, b) => (a > b ? a : b))
      kept.positions.set(stream, last)
      rows.set(key, { parent: scope.parent, row: { kind, id, name, counters }, positions: kept.positions })
    },
    async read(keys) {
      return keys.map(({ scope, month }) => rows.get(keyOf(month, scope.kind, scope.id))?.row.counters ?? {})
    },
    async of(kind, ids, month) {
      return new Map(
        ids.flatMap((id) => {
          const counters = rows.get(keyOf(month, kind, id))?.row.counters
          return counters ? [[id, counters] as const] : []
        }),
      )
    },
    async children(parent, month, kind) {
      const prefix = keyOf(month, kind, '')
      return [...rows]
        .filter(([key, kept]) => key.startsWith(prefix) && kept.parent === parent)
        .map(([, { row }]) => ({ ...row, counters: compared(row.counters) }))
    },
  }
}
