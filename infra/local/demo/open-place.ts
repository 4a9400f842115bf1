import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { cursorStore } from '../../../functions/adapters/dynamodb/cursor-store.ts'
import { directoryWriter } from '../../../functions/adapters/dynamodb/directory-writer.ts'
import { jobs } from '../../../shared/contract/jobs.ts'
import { addDays, type CivilDate, civilDate } from '../../../shared/domain/calendar/civil.ts'
import type { DirectoryEntry } from '../../../shared/domain/directory/entries.ts'
import type { RunningHost } from '../host/run-host.ts'
import type { Places } from './places.ts'
import { openDays } from './plan.ts'
import { rosterFor } from './roster.ts'

/** The roster reaches this far beyond today, for a clock that is moved. */
const ROSTER_AHEAD = 21

/** Imports directory and roster, and tells the jobs that before this day there was nothing to look for. */
export async function openPlace(
  host: RunningHost,
  client: DynamoDBClient,
  entries: readonly DirectoryEntry[],
  places: Places,
  today: CivilDate,
): Promise<void> {
  const first = civilDate(host.clock.now())
  const directory = directoryWriter(client, variable(host, 'TABLE_DIRECTORY'))
  await directory.putAll(withSigns(entries, host.clock.now()))
  await directory.putDuties(rosterFor(places, openDays(first, addDays(today, ROSTER_AHEAD))))
  const cursors = cursorStore(client, variable(host, 'TABLE_ENGAGEMENT'), host.clock)
  for (const job of new Set(Object.values(jobs).map((one) => one.function))) await cursors.write(job, first)
}

/** Signs were made for every window but those in villages, where they are still to come. */
function withSigns(entries: readonly DirectoryEntry[], at: number): DirectoryEntry[] {
  const villages = new Set(entries.flatMap((entry) => (entry.kind === 'region' && entry.tier === 'village' ? [entry.id] : [])))
  return entries.map((entry) => (entry.kind === 'window' && !villages.has(entry.region) ? { ...entry, signMadeAt: at } : entry))
}

/** A variable the functions of the template have. */
export function variable(host: RunningHost, name: string): string {
  const found = host.assembly.functions.find(({ environment }) => environment[name])
  if (!found) throw new Error(`no function has ${name}`)
  return found.environment[name] as string
}
