import type { MiddlewareObj } from '@middy/core'
import { refused } from './answer.ts'
import type { HttpAnswer, HttpEvent } from './event.ts'

export type Log = (line: Readonly<Record<string, unknown>>) => void

const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
])

/**
 * What may be written down of a fault: its name and where it arose. A message is kept only of faults of our own making;
 * those of libraries may quote what a person wrote.
 */
export function describeFault(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const places = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { fault: fault.name, ...(fault.name === 'Error' ? { message: fault.message } : {}), at: places.slice(0, 8) }
}

/** What is thrown becomes E1006 when the database is busy and E1005 otherwise, with the id under which it was logged. */
export const faults = (log: Log): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  onError: (request) => {
    const { requestId } = request.event.requestContext
    const busy = request.error instanceof Error && BUSY.has(request.error.name)
    log({ level: busy ? 'warn' : 'error', id: requestId, route: request.event.routeKey, ...describeFault(request.error) })
    request.response = refused(busy ? { code: 'E1006' } : { code: 'E1005', details: { id: requestId } })
  },
})
