import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A copy of a built mini-program that Node can load: the platforms read its files as CommonJS, this repository is ESM.
 * Throws when the mini-program is not built.
 */
export function commonJsCopy(built: string): string {
  if (!existsSync(join(built, 'app.json'))) throw new Error(`not built: ${built}`)
  const copy = mkdtempSync(join(tmpdir(), 'mini-program-'))
  cpSync(built, copy, { recursive: true })
  writeFileSync(join(copy, 'package.json'), '{"type":"commonjs"}')
  return copy
}
