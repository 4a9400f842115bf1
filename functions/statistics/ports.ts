import type { Counters } from '../../shared/domain/statistics/counters.ts'
import type { Reveal } from '../../shared/domain/statistics/reveal.ts'
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

/** What members of staff were last shown of their open months. */
export interface RevealStore {
  /** What was last shown of each of some months, first to last without a gap; a month of which nothing was is missing. */
  read(staff: string, months: readonly string[]): Promise<ReadonlyMap<string, Reveal>>
  /**
   * Shows a month as it now is, if at least `minimum` ratings came since it was last shown. @returns what stands then: this, or
   * what somebody else showed meanwhile.
   */
  advance(staff: string, month: string, reveal: Reveal, minimum: number): Promise<Reveal>
}
