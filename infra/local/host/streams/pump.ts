import type { StreamLog } from '../../engine/stream-log.ts'
import { type Delivery, deliver } from './deliver.ts'
import type { Positions } from './positions.ts'

/** Feeds one consumer from one stream, from where it stopped. */
export interface Pump {
  readonly id: string
  readonly table: string
  /** Records not yet delivered. */
  lag(): number
  /** Nothing more to deliver now: all is delivered, or it is held. */
  idle(): boolean
  /** Lets records gather, or delivers them again. */
  hold(held: boolean): void
  stop(): Promise<void>
}

export function startPump(log: StreamLog, positions: Positions, moved: () => void, to: Omit<Delivery, 'stop'>): Pump {
  const { id, batchSize, table } = to.mapping
  const stopping = new AbortController()
  let held = false
  let wake = () => {}
  log.onAppend(() => wake())
  const delivery: Delivery = { ...to, stop: stopping.signal }
  const run = async () => {
    while (!stopping.signal.aborted) {
      const records = held ? [] : log.read(positions.of(id), batchSize)
      const last = records.at(-1)
      if (!last) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if (await deliver(records, delivery)) {
        positions.move(id, last.sequence)
        moved()
      }
    }
  }
  const running = run()
  return {
    id,
    table,
    lag: () => log.lag(positions.of(id)),
    idle: () => held || log.lag(positions.of(id)) === 0,
    hold(asked) {
      held = asked
      wake()
    },
    async stop() {
      stopping.abort()
      wake()
      await running
    },
  }
}
