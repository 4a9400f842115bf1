import { appendFileSync } from 'node:fs'
import type { FunctionPart } from './assembly/parts.ts'
import { type Surroundings, type WarmFunction, warmFunction } from './functions/warm-function.ts'

/** Every function of the assembly, by id; a thread starts with the first event. */
export interface Functions {
  invoke(id: string, event: unknown): Promise<unknown>
  stop(): Promise<void>
}

export function runFunctions(parts: readonly FunctionPart[], around: Omit<Surroundings, 'print'>, logPath: string): Functions {
  const print = (name: string, text: string) => appendFileSync(logPath, text.replace(/^(?=.)/gm, `${name} | `))
  const running = new Map<string, WarmFunction>(parts.map((part) => [part.id, warmFunction(part, { ...around, print })]))
  return {
    async invoke(id, event) {
      const found = running.get(id)
      if (!found) throw new Error(`no function ${id}`)
      return found.invoke(event)
    },
    async stop() {
      await Promise.all([...running.values()].map((one) => one.stop()))
    },
  }
}
