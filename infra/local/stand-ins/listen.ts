import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on the loopback; other machines cannot reach it. */
export interface Listening {
  readonly url: string
  close(): Promise<void>
}

export async function listen(server: Server, port = 0, host = '127.0.0.1'): Promise<Listening> {
  server.listen(port, host)
  await once(server, 'listening')
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

export const standIn = (answer: RequestListener): Promise<Listening> => {
  const server = createServer(answer)
  server.keepAliveTimeout = 120_000
  return listen(server)
}
