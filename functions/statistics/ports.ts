import type { Counters } from '../../shared/domain/statistics/counters.ts'
import type { Scope, ScopeKind } from '../../shared/domain/statistics/scopes.ts'

/** A change of the counters, and where in the stream it comes from (decimal sequence number). */
export interface Change {
  readonly sequence: string
  readonly delta: Counters
}

export interface Row {
  readonly kind: ScopeKind
  readonly id: string
  readonly name: string
  readonly counters: Counters
}

/** Counters by scope and month. Applying the same changes of a stream again has no effect. */
export interface StatisticsStore {
  /** Adds the changes that lie beyond the last one applied from `stream` (table and shard). `at` dates the position. */
  apply(scope: Scope & { name: string }, month: string, stream: string, changes: readonly Change[], at: number): Promise<void>
  /** Counters of several scopes and months, in the order asked; empty counters where nothing was counted. */
  read(keys: ReadonlyArray<{ scope: Scope; month: string }>): Promise<Counters[]>
  /** Counters of these ids of a kind in a month, in a few reads; those of which nothing was counted are missing. */
  of(kind: ScopeKind, ids: readonly string[], month: string): Promise<ReadonlyMap<string, Counters>>
  /** Rows of a kind beneath a parent in a month, to be compared: the counters of `COMPARED`. */
  children(parent: string, month: string, kind: ScopeKind): Promise<Row[]>
}
