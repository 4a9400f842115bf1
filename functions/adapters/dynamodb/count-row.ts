import { add, type Counters } from '../../../shared/domain/statistics/counters.ts'
import type { Change } from '../../statistics/ports.ts'
import { type Attributes, absent, any, is } from './expression.ts'
import { isBeyond, type PositionName, positionName, positionText, sequenceText, stalePositions } from './position.ts'
import type { Key, Store } from './read.ts'
import { updateIf } from './write.ts'

/** Counters are numbers at the top of a row; they share it with its name, its place in the index and the positions. */
export type RowAttribute = string
type Rows = Store<RowAttribute>

export interface Delivery {
  /** Table and shard. */
  readonly stream: string
  readonly changes: readonly Change[]
  /** When it is counted, for the age of positions. */
  readonly at: number
}

/** Tries against writers of the same row before the batch is given back. */
const ATTEMPTS = 10

/**
 * Adds the changes that lie beyond the position of their stream: one write when none was counted before. Otherwise the
 * row says where it stands, and the rest is added if it still stands there.
 */
export async function countRow(store: Rows, key: Key, facts: Attributes, { stream, changes, at }: Delivery): Promise<void> {
  const position = positionName(stream)
  const inOrder = [...changes].sort((a, b) => (sequenceText(a.sequence) < sequenceText(b.sequence) ? -1 : 1))
  let left = inOrder
  let guard = inOrder[0] && any(absent(position), is(position, '<', sequenceText(inOrder[0].sequence)))
  for (let attempt = 0; guard && left.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS) throw new Error(`no turn at a row in ${ATTEMPTS} tries`)
    const last = left.at(-1)?.sequence ?? ''
    const change = { set: { ...facts, [position]: positionText(last, at) }, add: sum(left) }
    const written = await updateIf(store, key, change, [guard])
    if (written.done) return clean(store, key, written.item, position, at)
    const stands = String(written.standing?.[position] ?? '')
    left = inOrder.filter(({ sequence }) => isBeyond(sequence, stands))
    guard = is(position, '=', stands)
  }
}

const sum = (changes: readonly Change[]): Counters => changes.reduce<Counters>((all, { delta }) => add(all, delta), {})

async function clean(store: Rows, key: Key, item: Readonly<Record<string, unknown>>, position: PositionName, at: number) {
  const stale = stalePositions(item, position, at)
  if (stale.length === 0) return
  const unchanged = stale.map(([name, value]) => is<RowAttribute>(name, '=', value))
  await updateIf(store, key, { remove: stale.map(([name]) => name) }, unchanged)
}

/** The counters of a stored row: its numbers. */
export const countersOf = (item: Readonly<Record<string, unknown>> | undefined): Counters =>
  Object.fromEntries(
    Object.entries(item ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] !== 0),
  )
