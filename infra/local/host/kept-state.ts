import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { writeJson } from './json-file.ts'

/** A small value that changes often, kept on disk: every change is a line at the end of a file, the last whole one counts. */
export interface KeptState<T> {
  readonly value: T
  keep(value: T): void
}

/** Changes after which the file is written anew with the last of them. */
const LINES = 5000

export function openKeptState<T>(path: string, absent: T): KeptState<T> {
  let value = lastOf(path, absent)
  let lines = 0
  const compact = () => {
    writeJson(path, value)
    lines = 0
  }
  compact()
  return {
    get value() {
      return value
    },
    keep(next) {
      value = next
      lines += 1
      if (lines > LINES) compact()
      else appendFileSync(path, `\n${JSON.stringify(next)}`)
    },
  }
}

/** The last line that is whole: a killed process may have left half of one. */
function lastOf<T>(path: string, absent: T): T {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  for (const line of lines.reverse()) {
    try {
      return JSON.parse(line) as T
    } catch {}
  }
  return absent
}
