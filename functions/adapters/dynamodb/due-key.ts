import { createHash } from 'node:crypto'
import { DUE_SHARDS } from '../../../shared/contract/tables.ts'
import type { CivilDate } from '../../../shared/domain/calendar/civil.ts'

const shardOf = (id: string): number => (createHash('sha256').update(id).digest()[0] ?? 0) % DUE_SHARDS

/** Key of the due index: the day of the next look and one of the shards, the same for an id for ever. */
export const dueKey = (day: CivilDate | undefined, id: string): string | undefined => day && `${day}#${shardOf(id)}`

export const dueKeyOf = (day: CivilDate, shard: number): string => `${day}#${shard}`

/** The day inside a due key. */
export const dayOf = (key: string | undefined): CivilDate | undefined => key?.slice(0, 10)
