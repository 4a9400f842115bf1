import { createHash } from 'node:crypto'
import { HOUR_MS } from '../../../shared/domain/calendar/civil.ts'
import type { Attributes } from './expression.ts'

/**
 * How far into a stream a row has counted: 26 base-36 digits of the sequence number, of the same length so that they
 * compare as text, and 4 of the hour at which it was written. One attribute for each shard that ever touched the row.
 */
export type PositionName = `@${string}`

const SEQUENCE_LENGTH = 26
/** Records live 24 hours in a stream: after that nothing of a shard can be delivered again. */
const KEPT_HOURS = 26
/** Stale positions that are worth a write of their own. */
const WORTH_CLEANING = 3

/** Comparable form of a decimal sequence number of up to 40 digits. */
export const sequenceText = (sequence: string): string => BigInt(sequence).toString(36).padStart(SEQUENCE_LENGTH, '0')

const hourText = (at: number): string =>
  Math.floor(at / HOUR_MS)
    .toString(36)
    .padStart(4, '0')

/** The attribute of a stream: the first letter of its table and a short hash of its shard. */
export const positionName = (stream: string): PositionName =>
  `@${stream[0] ?? ''}${createHash('sha256').update(stream).digest('base64url').slice(0, 6)}`

export const positionText = (sequence: string, at: number): string => sequenceText(sequence) + hourText(at)

/** Whether a change lies beyond a stored position. */
export const isBeyond = (sequence: string, position: string): boolean =>
  sequenceText(sequence) > position.slice(0, SEQUENCE_LENGTH)

/**
 * Positions of shards that have long been closed: not written for 26 hours while a newer shard of the same table was.
 * Empty until there are enough of them to be worth a write.
 */
export function stalePositions(item: Attributes, written: PositionName, at: number): Array<readonly [PositionName, string]> {
  const oldest = hourText(at - KEPT_HOURS * HOUR_MS)
  const stale = Object.entries(item).flatMap(([name, value]) =>
    name.startsWith(written.slice(0, 2)) && name !== written && typeof value === 'string' && value.slice(SEQUENCE_LENGTH) < oldest
      ? [[name as PositionName, value] as const]
      : [],
  )
  return stale.length >= WORTH_CLEANING ? stale : []
}
