import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { FunctionPart } from '../assembly/parts.ts'
import type { Answer, Ask, WorkerStart } from './worker.ts'

/** One deployed function: a worker thread kept warm that takes several events at a time. */
export interface WarmFunction {
  /** @throws FunctionFault when the function throws, runs out of time, or its thread dies. */
  invoke(event: unknown): Promise<unknown>
  stop(): Promise<void>
}

export class FunctionFault extends Error {
  override name = 'FunctionFault'
}

export interface Surroundings {
  readonly offset: SharedArrayBuffer
  readonly environment: Readonly<Record<string, string>>
  /** Takes what functions print. */
  readonly print: (name: string, text: string) => void
}

interface Waiting {
  readonly done: (result: unknown) => void
  readonly fail: (fault: FunctionFault) => void
}

interface Instance {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  /** Takes no more events; ends when the last of its own has ended. */
  retired: boolean
}

export function warmFunction(part: FunctionPart, around: Surroundings): WarmFunction {
  let current: Instance | undefined
  let asked = 0
  const retire = (instance: Instance) => {
    instance.retired = true
    if (current === instance) current = undefined
    if (instance.waiting.size === 0) void instance.worker.terminate()
  }
  return {
    invoke(event) {
      const instance = current ?? startInstance(part, around, retire)
      current = instance
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        const settle = (work: () => void) => {
          clearTimeout(timer)
          instance.waiting.delete(id)
          work()
          if (instance.retired && instance.waiting.size === 0) void instance.worker.terminate()
        }
        const timer = setTimeout(() => {
          settle(() => reject(new FunctionFault(`${part.name} timed out after ${part.timeout} ms`)))
          retire(instance)
        }, part.timeout)
        instance.waiting.set(id, {
          done: (result) => settle(() => resolve(result)),
          fail: (fault) => settle(() => reject(fault)),
        })
        const context = { functionName: part.name, awsRequestId: randomUUID(), timeout: part.timeout }
        instance.worker.postMessage({ id, event: JSON.stringify(event), context } satisfies Ask)
      })
    },
    async stop() {
      await current?.worker.terminate()
    },
  }
}

function startInstance(part: FunctionPart, around: Surroundings, retire: (instance: Instance) => void): Instance {
  const workerData: WorkerStart = { bundle: part.bundle, handler: part.handler, offset: around.offset }
  const env = { TZ: 'UTC', ...part.environment, ...around.environment, AWS_LAMBDA_FUNCTION_NAME: part.name }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env,
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const instance: Instance = { worker, waiting: new Map(), retired: false }
  const failAll = (reason: string) => {
    for (const waiting of [...instance.waiting.values()]) waiting.fail(new FunctionFault(`${part.name}: ${reason}`))
  }
  worker.on('message', (answer: Answer) => {
    const waiting = instance.waiting.get(answer.id)
    if (!answer.error) return waiting?.done(answer.result === undefined ? undefined : JSON.parse(answer.result))
    around.print(part.name, `${answer.error.stack || answer.error.message}\n`)
    waiting?.fail(new FunctionFault(`${part.name}: ${answer.error.name}: ${answer.error.message}`))
  })
  worker.on('error', (error) => {
    around.print(part.name, `${error instanceof Error ? error.stack : error}\n`)
    failAll(String(error))
  })
  worker.on('exit', () => {
    retire(instance)
    failAll('its thread has ended')
  })
  for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (text) => around.print(part.name, String(text)))
  return instance
}
