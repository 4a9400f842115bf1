import type { EntryOf } from '../../shared/domain/directory/entries.ts'
import type { Directory } from './ports.ts'

/** A region and every region beneath it, from the top down: each tier before the next. */
export async function* regionsBeneath(directory: Directory, top: string): AsyncGenerator<EntryOf<'region'>> {
  const first = await directory.get('region', top)
  const waiting = first ? [first] : []
  for (let region = waiting.shift(); region; region = waiting.shift()) {
    yield region
    waiting.push(...(await directory.children('region', region.id)))
  }
}
