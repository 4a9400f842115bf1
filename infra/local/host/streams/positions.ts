import { START } from '../../engine/stream-record.ts'
import { openKeptState } from '../kept-state.ts'

/** How far each consumer has come, kept on disk. */
export interface Positions {
  of(mapping: string): string
  move(mapping: string, sequence: string): void
}

export function openPositions(path: string): Positions {
  const kept = openKeptState<Readonly<Record<string, string>>>(path, {})
  return {
    of: (mapping) => kept.value[mapping] ?? START,
    move: (mapping, sequence) => kept.keep({ ...kept.value, [mapping]: sequence }),
  }
}
