import type { DirectoryKind } from '../../shared/domain/directory/entries.ts'
import type { Directory } from './ports.ts'

/** Codes from a region up to `top`, nearest first; empty when the region is unknown or not beneath `top`. */
export async function regionChain(directory: Directory, code: string, top: string): Promise<string[]> {
  const chain: string[] = []
  for (let at = code; chain.length < 8; ) {
    const region = await directory.get('region', at)
    if (!region) return []
    chain.push(at)
    if (at === top) return chain
    at = region.parent
  }
  return []
}

/** The name of an entry: empty where none is meant, a dash where the directory does not know it. */
export async function nameOf(directory: Directory, kind: DirectoryKind, id: string): Promise<string> {
  return id === '' ? '' : ((await directory.get(kind, id))?.name ?? '—')
}

/** Where something was served, by name. */
export async function placeNames(
  directory: Directory,
  place: { readonly org: string; readonly hall: string; readonly window: string },
): Promise<{ orgName: string; hallName: string; windowName: string }> {
  const [orgName, hallName, windowName] = await Promise.all([
    nameOf(directory, 'org', place.org),
    nameOf(directory, 'hall', place.hall),
    nameOf(directory, 'window', place.window),
  ])
  return { orgName, hallName, windowName }
}

const collator = new Intl.Collator('zh', { numeric: true })

/** By name as people order them: 2号 before 10号. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => collator.compare(a.name, b.name)

/** The parent under which an entry is listed. */
export function parentOf(entry: { kind: DirectoryKind } & Record<string, unknown>): string {
  const field = { region: 'parent', org: 'region', hall: 'region', window: 'hall', staff: 'org', matter: 'org' }[entry.kind]
  return String(entry[field] ?? '')
}
