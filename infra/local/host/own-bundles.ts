import { cpSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FunctionPart } from './assembly/parts.ts'

/** Copies the bundles, so that a build made while the host runs does not pull them from under it. */
export function ownBundles(functions: readonly FunctionPart[], folder: string): FunctionPart[] {
  rmSync(folder, { recursive: true, force: true })
  return functions.map((part) => {
    const own = join(folder, part.id)
    cpSync(dirname(part.bundle), own, { recursive: true })
    return { ...part, bundle: join(own, basename(part.bundle)) }
  })
}
