import * as z from 'zod/mini'
import { civilTime } from './common.ts'

/** A day or a month, of the services. */
export const askExchangeFileInput = z.object({
  period: z.string().check(z.regex(/^2\d{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)),
})

export const exchangeFileView = z.object({
  id: z.string(),
  period: z.string(),
  regionName: z.string(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  requestedAt: civilTime,
  files: z.array(z.object({ name: z.string(), bytes: z.number(), url: z.string() })),
})
export type ExchangeFileView = z.infer<typeof exchangeFileView>
