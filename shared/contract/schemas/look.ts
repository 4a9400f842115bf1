import * as z from 'zod/mini'
import { LOOK_KINDS } from '../../domain/look.ts'
import { civilTime, month, placeView } from './common.ts'

const place = z.string().check(z.regex(/^[\w-]{1,40}$/))
export const looksInput = z.object({
  /** This month when absent. */
  month: z.optional(month),
  what: z.optional(z.enum(LOOK_KINDS)),
  /** Those before this one: `next` of the answer before. */
  before: z.optional(place),
})

/** That somebody looked, or called: who, when, what. */
export const lookView = z.object({
  id: z.string(),
  at: civilTime,
  byName: z.string(),
  orgName: z.string(),
  what: z.enum(LOOK_KINDS),
  subject: z.string(),
  /** The number by which the case is known. */
  number: z.string(),
  about: z.optional(z.string()),
})
export type LookView = z.infer<typeof lookView>

export const looksView = z.object({
  month,
  months: z.array(month),
  looks: z.array(lookView),
  /** There may be older ones. */
  next: z.optional(place),
  place: placeView,
})
