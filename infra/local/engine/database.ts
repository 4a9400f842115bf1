import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Engine, openEngine } from './engine.ts'
import { openJournal } from './journal.ts'
import { createRelay, type Relay } from './relay.ts'
import { openStreamLog, type StreamLog } from './stream-log.ts'
import { type CreateTable, createTables, factsOf } from './tables.ts'

/** The embedded database of one data folder: engine, relay and change streams. */
export interface Database {
  readonly relay: Relay
  readonly streams: ReadonlyMap<string, StreamLog>
  /** Interrupted writes that were brought to their end at the start. */
  readonly repaired: number
  close(): Promise<void>
}

/** Opens (or makes) the database under `folder`, creates missing tables and repairs what a crash left. */
export async function openDatabase(folder: string, tables: readonly CreateTable[], now: () => number): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const engine: Engine = await openEngine(join(folder, 'leveldb'))
  await createTables(engine, tables)
  const facts = new Map(tables.map((table) => [table.TableName, factsOf(table)]))
  const streams = new Map<string, StreamLog>()
  for (const table of facts.values()) {
    if (table.streamed) streams.set(table.name, openStreamLog(join(folder, 'streams', table.name)))
  }
  const journal = openJournal(join(folder, 'journal.log'))
  const relay = createRelay({ engine, journal, tables: facts, streams, now })
  const repaired = await relay.repair()
  return {
    relay,
    streams,
    repaired,
    async close() {
      await engine.close()
      journal.close()
      for (const stream of streams.values()) stream.close()
    },
  }
}
