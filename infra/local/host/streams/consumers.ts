import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StreamLog } from '../../engine/stream-log.ts'
import type { StreamRecord } from '../../engine/stream-record.ts'
import type { MappingPart } from '../assembly/parts.ts'
import { openPositions } from './positions.ts'
import { type Pump, startPump } from './pump.ts'

/** All consumers of all streams. */
export interface Consumers {
  lags(): ReadonlyArray<{ readonly id: string; readonly function: string; readonly table: string; readonly lag: number }>
  /** Resolves when nothing is left to deliver, consequences of consequences included. */
  drained(): Promise<void>
  /**
   * Lets the records of consumers with a window gather (they fold what comes together), and of those that speak to others
   * (what is told can wait), or delivers them again.
   */
  hold(held: boolean, which?: 'figures' | 'messages'): void
  stop(): Promise<void>
}

export interface ConsumerParts {
  readonly folder: string
  readonly streams: ReadonlyMap<string, StreamLog>
  readonly mappings: readonly MappingPart[]
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>
  readonly now: () => number
  readonly pause: number
  readonly warn: (text: string) => void
}

export function startConsumers(parts: ConsumerParts): Consumers {
  const positions = openPositions(join(parts.folder, 'positions.json'))
  let waiting: Array<() => void> = []
  const idle = () => pumps.every((pump) => pump.idle())
  const moved = (table: string) => {
    const had = pumps
      .filter((pump) => pump.table === table)
      .map((pump) => positions.of(pump.id))
      .sort()[0]
    if (had) parts.streams.get(table)?.trim(had)
    if (!idle()) return
    for (const wake of waiting) wake()
    waiting = []
  }
  const pumps: Pump[] = []
  for (const mapping of parts.mappings) {
    const log = parts.streams.get(mapping.table)
    if (!log) throw new Error(`${mapping.id} reads ${mapping.table}, which has no stream`)
    const giveUp = (records: readonly StreamRecord[], reason: string) => abandon(parts, mapping, records, reason)
    const invoke = (event: unknown) => parts.invoke(mapping.function, event)
    const to = { mapping, invoke, now: parts.now, pause: parts.pause, giveUp }
    pumps.push(startPump(log, positions, () => moved(mapping.table), to))
  }
  return {
    lags: () =>
      parts.mappings.map(({ id, function: name, table }, n) => ({ id, function: name, table, lag: pumps[n]?.lag() ?? 0 })),
    drained: () => (idle() ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
    hold(held, which = 'figures') {
      for (const [n, pump] of pumps.entries()) if (kindOf(parts.mappings[n]) === which) pump.hold(held)
    },
    async stop() {
      await Promise.all(pumps.map((pump) => pump.stop()))
    },
  }
}

const kindOf = (mapping: MappingPart | undefined): 'figures' | 'messages' | 'other' => {
  if (mapping?.table.endsWith('-Outbox')) return 'messages'
  return (mapping?.tumbling ?? 0) > 0 ? 'figures' : 'other'
}

/** The local failure destination: a file with one line for each batch that was given up. */
function abandon(parts: ConsumerParts, mapping: MappingPart, records: readonly StreamRecord[], reason: string): void {
  const path = join(parts.folder, 'failed-records.log')
  appendFileSync(path, `${JSON.stringify({ mapping: mapping.id, function: mapping.function, reason, records })}\n`)
  parts.warn(`${mapping.function} 放弃了 ${records.length} 条变更（${reason}），已记入 ${path}`)
}
