import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openClient } from '../../../functions/adapters/dynamodb/client.ts'
import { freePort } from '../../harness/free-port.ts'
import { dynaliteServer } from './dynalite.ts'

/** A DynamoDB engine the suites run against. */
export interface Engine {
  readonly name: string
  readonly endpoint: string
  stop(): Promise<void>
}

/** Binary of the second engine: an optional package for linux-x64 that counts capacity and gives items on failed conditions. */
const DYNOXIDE = join(import.meta.dirname, '../../../node_modules/@dynoxide/linux-x64/dynoxide')
export const hasDynoxide = process.platform === 'linux' && process.arch === 'x64' && existsSync(DYNOXIDE)

/** A client for an engine. Every local engine takes any key. */
export const clientFor = (endpoint: string): DynamoDBClient =>
  openClient({ endpoint, region: 'local-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })

/** Starts the second engine in memory and waits until it says that it listens. */
export async function startDynoxide(): Promise<Engine> {
  const port = await freePort()
  const child: ChildProcess = spawn(DYNOXIDE, ['serve', '--host', '127.0.0.1', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => String(text).includes('listening') && resolve()
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the engine ended with ${code}`)))
  })
  return { name: 'dynoxide', endpoint: `http://127.0.0.1:${port}`, stop: async () => void child.kill() }
}

/** The engines there are here: dynalite always, the second one where it is installed, and one given by `DYNAMODB_ENDPOINT`. */
export const engines: ReadonlyArray<{ readonly name: string; start(): Promise<Engine> }> = [
  { name: 'dynalite', start: dynaliteServer },
  ...(hasDynoxide ? [{ name: 'dynoxide', start: startDynoxide }] : []),
  ...(process.env.DYNAMODB_ENDPOINT ? [given(process.env.DYNAMODB_ENDPOINT)] : []),
]

function given(endpoint: string) {
  return { name: endpoint, start: async (): Promise<Engine> => ({ name: endpoint, endpoint, stop: async () => {} }) }
}
