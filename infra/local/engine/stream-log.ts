import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AppendFile, openAppendFile } from './append-file.ts'
import { indexOf, type NewRecord, type StreamRecord, sequenceOf } from './stream-record.ts'

/** The change stream of one table: an append-only log in segments. */
export interface StreamLog {
  /** On disk (see AppendFile) when it returns. */
  append(record: NewRecord): StreamRecord
  /** Up to `limit` records after `sequence`, in order. */
  read(sequence: string, limit: number): readonly StreamRecord[]
  /** How many records lie after `sequence`. */
  lag(sequence: string): number
  last(): string
  /** Whether a journal entry already has its record. */
  settles(intent: string): boolean
  /** Forgets whole segments up to `sequence`: what every consumer has had. */
  trim(sequence: string): void
  onAppend(listener: () => void): void
  close(): void
}

interface Segment {
  readonly path: string
  readonly file: AppendFile
  /** Index of the first record, counted from 1. */
  readonly first: number
  /** Where each record ends in the file. */
  readonly ends: number[]
}

const SEGMENT_BYTES = 4 * 1024 * 1024

export function openStreamLog(folder: string): StreamLog {
  mkdirSync(folder, { recursive: true })
  const settled = new Set<string>()
  const listeners: Array<() => void> = []
  const open = (first: number): Segment => {
    const path = join(folder, `${String(first).padStart(12, '0')}.log`)
    const ends: number[] = []
    const file = openAppendFile(path, (record, bytes) => {
      settled.add((record as StreamRecord).intent)
      ends.push((ends.at(-1) ?? 0) + bytes)
    })
    return { path, file, first, ends }
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
  let segments = names.map((name) => open(Number.parseInt(name, 10)))
  if (segments.length === 0) segments = [open(1)]

  const newest = (): Segment => segments.at(-1) as Segment
  const lastIndex = (): number => newest().first + newest().ends.length - 1
  return {
    append(record) {
      if (newest().file.bytes > SEGMENT_BYTES) segments.push(open(lastIndex() + 1))
      const whole: StreamRecord = { sequence: sequenceOf(lastIndex() + 1), ...record }
      const segment = newest()
      segment.ends.push((segment.ends.at(-1) ?? 0) + segment.file.append(whole))
      for (const listener of listeners) listener()
      return whole
    },
    read(sequence, limit) {
      const from = Math.max(indexOf(sequence) + 1, segments[0]?.first ?? 1)
      const segment = segments.findLast((candidate) => candidate.first <= from)
      return segment ? slice(segment, from - segment.first, limit) : []
    },
    lag: (sequence) => Math.max(0, lastIndex() - indexOf(sequence)),
    last: () => sequenceOf(lastIndex()),
    settles: (intent) => settled.has(intent),
    trim(sequence) {
      const had = indexOf(sequence)
      while (segments.length > 1 && (segments[1] as Segment).first <= had + 1) {
        const gone = segments.shift() as Segment
        gone.file.close()
        rmSync(gone.path)
      }
    },
    onAppend: (listener) => void listeners.push(listener),
    close: () => {
      for (const segment of segments) segment.file.close()
    },
  }
}

function slice(segment: Segment, start: number, limit: number): StreamRecord[] {
  const end = Math.min(start + limit, segment.ends.length)
  if (end <= start) return []
  const text = segment.file.read(segment.ends[start - 1] ?? 0, segment.ends[end - 1] as number)
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
