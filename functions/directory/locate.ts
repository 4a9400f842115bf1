import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf, regionChain } from './places.ts'
import type { Directory } from './ports.ts'

export interface Located {
  readonly id: string
  readonly name: string
  /** From `top` down to the region itself. */
  readonly path: ReadonlyArray<{ readonly id: string; readonly name: string }>
  /** Codes from the region up to the top of the whole place. */
  readonly chain: readonly string[]
}

/** A region of the place `whole`, beneath `top` or `top` itself, with its path. Refuses E6003. */
export async function locateRegion(directory: Directory, id: string, top: string, whole: string): Promise<Result<Located>> {
  const chain = await regionChain(directory, id, whole)
  const within = chain.slice(0, chain.indexOf(top) + 1)
  if (within.length === 0) return refuse('E6003')
  const path = await Promise.all(
    [...within].reverse().map(async (code) => ({ id: code, name: await nameOf(directory, 'region', code) })),
  )
  return ok({ id, name: path.at(-1)?.name ?? '', path, chain })
}
