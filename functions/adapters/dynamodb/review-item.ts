import * as z from 'zod/mini'
import { civilDate, monthOf } from '../../../shared/domain/calendar/civil.ts'
import {
  type Decision,
  type Opinion,
  REVIEW_OUTCOMES,
  type Review,
  type ReviewEvent,
} from '../../../shared/domain/review/review.ts'
import { isPending, REVIEW_STATES } from '../../../shared/domain/review/transitions.ts'
import { dayOf, dueKey } from './due-key.ts'
import type { Attributes } from './expression.ts'
import { listKey } from './ticket-item.ts'

/** Attributes of a review that expressions name: its own and the keys of its indexes. */
export type ReviewAttribute = keyof Review | 'openRegion' | 'listKey' | 'dueKey'

const outcome = z.enum(REVIEW_OUTCOMES)
const finding = z.enum(['founded', 'partly', 'unfounded', 'unverifiable'])

const opinion: z.ZodMiniType<Opinion> = z.object({
  by: z.string(),
  at: z.number(),
  outcome,
  finding: z.optional(finding),
  reason: z.string(),
})

const decision: z.ZodMiniType<Decision> = z.object({
  outcome,
  finding: z.optional(finding),
  at: z.number(),
  reasons: z.array(z.string()),
  by: z.optional(z.string()),
})

const evidence = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  bytes: z.number(),
  hash: z.string(),
})

const rung = z.enum(['remind', 'handler', 'lead', 'bureau', 'supervision'])

const event: z.ZodMiniType<ReviewEvent> = z.object({
  at: z.number(),
  command: z.enum(['escalate', 'recompute']),
  rule: z.string(),
  rung: z.optional(rung),
  was: z.optional(z.string()),
  until: z.optional(z.string()),
  calendar: z.optional(z.string()),
})

const reviewSchema: z.ZodMiniType<Review> = z.object({
  id: z.string(),
  ticket: z.string(),
  number: z.string(),
  subject: z.enum(['rating', 'verification']),
  filedBy: z.enum(['unit', 'citizen']),
  filer: z.string(),
  filedAt: z.number(),
  asks: outcome,
  disputed: z.optional(finding),
  grounds: z.string(),
  evidence: z.array(evidence),
  state: z.enum(REVIEW_STATES),
  version: z.number(),
  profile: z.string(),
  taskName: z.string(),
  org: z.string(),
  staff: z.string(),
  regions: z.array(z.string()),
  opinions: z.array(opinion),
  decision: z.optional(decision),
  objection: z.optional(z.object({ words: z.string(), at: z.number() })),
  ruling: z.optional(z.object({ sustained: z.boolean(), reason: z.string(), by: z.string(), at: z.number() })),
  withdrawn: z.optional(z.object({ by: z.string(), at: z.number(), reason: z.string() })),
  history: z._default(z.array(event), []),
  wakeOn: z.optional(z.string()),
})

/** A review as it is stored: among the open ones until it ends, and in the due index only while it must wake. */
export function reviewItem({ wakeOn, ...review }: Review): Attributes {
  const top = review.regions.at(-1) ?? ''
  return {
    ...review,
    openRegion: isPending(review) && top !== '' ? top : undefined,
    listKey: listKey(top, monthOf(civilDate(review.filedAt))),
    dueKey: dueKey(wakeOn, review.id),
  }
}

/** The review in a stored item or stream image. Throws when it is none. */
export const readReview = (item: Attributes): Review => {
  const wakeOn = dayOf(item.dueKey as string | undefined)
  return reviewSchema.parse({ ...item, ...(wakeOn ? { wakeOn } : {}) })
}
