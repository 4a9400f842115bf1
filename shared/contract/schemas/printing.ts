import * as z from 'zod/mini'
import { civilTime } from './common.ts'

/** A print job: asked for, `done` of `total` pages drawn, ready with its files for some days. */
export const printingView = z.object({
  id: z.string(),
  what: z.enum(['signs', 'cards']),
  title: z.string(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  done: z.number(),
  total: z.number(),
  requestedAt: civilTime,
  files: z.array(z.object({ name: z.string(), bytes: z.number(), url: z.string() })),
})
export type PrintingView = z.infer<typeof printingView>

export const printingsView = z.object({ printings: z.array(printingView) })
