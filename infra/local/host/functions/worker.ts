import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { shiftDate } from './shift-date.ts'

export interface WorkerStart {
  readonly bundle: string
  readonly handler: string
  readonly offset: SharedArrayBuffer
}
export interface Ask {
  readonly id: number
  readonly event: string
  readonly context: Record<string, unknown>
}
/** Results are JSON text, as over the wire of the cloud. */
export interface Answer {
  readonly id: number
  readonly result?: string | undefined
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string }
}

type Handler = (event: unknown, context: unknown) => unknown

const start = workerData as WorkerStart
shiftDate(start.offset)
const loaded = import(pathToFileURL(start.bundle).href) as Promise<
  Record<string, Handler> & { default?: Record<string, Handler> }
>

async function answer(ask: Ask): Promise<Answer> {
  try {
    const module = await loaded
    const handler = module[start.handler] ?? module.default?.[start.handler]
    if (!handler) throw new Error(`${start.bundle} exports no ${start.handler}`)
    const deadline = Date.now() + Number(ask.context.timeout)
    const context = { ...ask.context, getRemainingTimeInMillis: () => deadline - Date.now() }
    return { id: ask.id, result: JSON.stringify(await handler(JSON.parse(ask.event), context)) }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { id: ask.id, error: { name: error.name, message: error.message, stack: error.stack ?? '' } }
  }
}

parentPort?.on('message', async (ask: Ask) => parentPort?.postMessage(await answer(ask)))
