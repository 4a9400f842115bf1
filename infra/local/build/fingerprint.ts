import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One hash over the content of every file that matches, names included. */
export function fingerprint(root: string, patterns: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt)
  for (const file of globSync([...patterns], { cwd: root }).sort()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(`\n${file}\n`).update(readFileSync(path))
  }
  return hash.digest('base64url')
}
