import type { StreamLog } from '../../engine/stream-log.ts'
import { type Delivery, deliver } from './deliver.ts'
import type { Positions } from './positions.ts'

/** Feeds one consumer from one stream, from where it stopped. */
export interface Pump {
  readonly id: string
  readonly table: string
  /** Records not yet delivered. */
  lag(): number
  stop(): Promise<void>
}

export function startPump(log: StreamLog, positions: Positions, moved: () => void, to: Omit<Delivery, 'stop'>): Pump {
  const { id, batchSize, table } = to.mapping
  const stopping = new AbortController()
  let wake = () => {}
  log.onAppend(() => wake())
  const delivery: Delivery = { ...to, stop: stopping.signal }
  const run = async () => {
    while (!stopping.signal.aborted) {
      const records = log.read(positions.of(id), batchSize)
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
    async stop() {
      stopping.abort()
      wake()
      await running
    },
  }
}
