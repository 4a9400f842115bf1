import dynalite from 'dynalite'
import type { Engine } from './engines.ts'

/** The engine of the local host, in memory and behind its own server. */
export async function dynaliteServer(): Promise<Engine> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    name: 'dynalite',
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
