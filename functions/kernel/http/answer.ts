import type { RefusalBody } from '../../../shared/contract/schemas/common.ts'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import type { Refusal } from '../../../shared/domain/result.ts'
import type { HttpAnswer } from './event.ts'

/** Seconds after which a browser may try again when the system is busy. */
const RETRY_AFTER = '2'

const ALWAYS = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'referrer-policy': 'no-referrer',
} as const

/** An answer in JSON. Nothing is kept by anyone on the way unless `cache` allows it. */
export const answer = (statusCode: number, body: unknown, cache = 'no-store'): HttpAnswer => ({
  statusCode,
  headers: { ...ALWAYS, 'cache-control': cache },
  body: JSON.stringify(body),
})

/** A refusal as its number, its sentence and what it is about. */
export function refused({ code, details }: Refusal): HttpAnswer {
  const { status, text } = REFUSALS[code]
  const body: RefusalBody = { code, message: text, ...(details ? { details: { ...details } } : {}) }
  const plain = answer(status, body)
  return code === 'E1006' ? { ...plain, headers: { ...plain.headers, 'retry-after': RETRY_AFTER } } : plain
}
