import type { MiddlewareObj } from '@middy/core'
import type { Clock } from '../ports.ts'
import type { HttpAnswer, HttpEvent } from './event.ts'
import type { Log } from './faults.ts'

/** One line for each request: which route, how it ended and how long it took. Never a parameter, a header or an address. */
export function accessLog(log: Log, clock: Clock): MiddlewareObj<HttpEvent, HttpAnswer> {
  const started = new WeakMap<HttpEvent, number>()
  return {
    before: ({ event }) => void started.set(event, clock.now()),
    after: ({ event, response }) =>
      log({
        level: 'info',
        id: event.requestContext.requestId,
        route: event.routeKey,
        status: response?.statusCode,
        ms: clock.now() - (started.get(event) ?? clock.now()),
      }),
  }
}
