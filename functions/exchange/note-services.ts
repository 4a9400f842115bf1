import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { ItemChange } from '../statistics/count.ts'
import type { ServiceDays } from './ports.ts'

/**
 * Notes the new services of a batch of the stream under their days, so that a day can be listed without an index that
 * every service would pay for: one write a day and batch. Harmless when the batch comes again.
 */
export async function noteServices(changes: ReadonlyArray<ItemChange<Service>>, shard: string, days: ServiceDays): Promise<void> {
  const found = new Map<string, string[]>()
  for (const { before, after } of changes) {
    if (before || after?.kind !== 'case') continue
    const day = civilDate(after.servedAt)
    found.set(day, [...(found.get(day) ?? []), after.id])
  }
  const batch = `${shard}#${changes[0]?.sequence ?? ''}`
  await Promise.all([...found].map(([day, ids]) => days.note(day, batch, ids)))
}
