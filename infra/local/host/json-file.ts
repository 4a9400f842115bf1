import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A small JSON file that is replaced as a whole, so that a killed process leaves the old or the new one. */
export const writeJson = (path: string, value: unknown): void => {
  writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** The content of the file, or `absent` when there is none. */
export function readJson<T>(path: string, absent: T): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent
    throw error
  }
}
