import { START } from '../../engine/stream-record.ts'
import { readJson, writeJson } from '../json-file.ts'

/** How far each consumer has come, kept on disk. */
export interface Positions {
  of(mapping: string): string
  move(mapping: string, sequence: string): void
}

export function openPositions(path: string): Positions {
  const positions = readJson<Record<string, string>>(path, {})
  return {
    of: (mapping) => positions[mapping] ?? START,
    move(mapping, sequence) {
      positions[mapping] = sequence
      writeJson(path, positions)
    },
  }
}
