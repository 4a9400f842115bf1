import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { type AppendFile, openAppendFile } from './append-file.ts'
import type { Input, Item } from './engine.ts'

/** A write that is about to be made, with the item as it was: enough to find out after a crash whether it was made. */
export interface Intent {
  readonly id: string
  readonly table: string
  readonly operation: string
  readonly key: Item
  readonly input: Input
  readonly before?: Item
}

/** Write-ahead journal of the relay. */
export interface Journal {
  open(intent: Omit<Intent, 'id'>): Intent
  /** The write is known to have had no effect, or its record is in the stream log. */
  settle(id: string): void
  /** What a crash left open, oldest first. */
  readonly left: readonly Intent[]
  close(): void
}

type Line = Intent | { readonly settled: string }

const ROTATE_BYTES = 8 * 1024 * 1024

export function openJournal(path: string): Journal {
  const pending = new Map<string, Intent>()
  let file = openAppendFile(path, (value) => {
    const line = value as Line
    if ('settled' in line) pending.delete(line.settled)
    else pending.set(line.id, line)
  })
  const boot = randomBytes(6).toString('hex')
  let count = 0
  return {
    left: [...pending.values()],
    open(intent) {
      if (file.bytes > ROTATE_BYTES) file = rotate(path, file, pending)
      count += 1
      const whole: Intent = { id: `${boot}-${count}`, ...intent }
      pending.set(whole.id, whole)
      file.append(whole)
      return whole
    },
    settle(id) {
      pending.delete(id)
      file.append({ settled: id })
    },
    close: () => file.close(),
  }
}

/** Starts a new file that holds only what is still open; the old one stands until the new one is complete. */
function rotate(path: string, file: AppendFile, pending: ReadonlyMap<string, Intent>): AppendFile {
  const fresh = openAppendFile(`${path}.new`, () => undefined)
  for (const intent of pending.values()) fresh.append(intent)
  renameSync(`${path}.new`, path)
  file.close()
  return fresh
}
