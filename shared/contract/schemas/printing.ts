import * as z from 'zod/mini'
import { civilTime } from './common.ts'

/** What to print: the sign of a window, of all windows of a hall, of a region and everything beneath it; the cards of a book. */
export const printingInput = z.object({
  scope: z.enum(['window', 'hall', 'region', 'book']),
  id: z.string().check(z.minLength(1), z.maxLength(40)),
})

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
