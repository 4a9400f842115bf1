import * as z from 'zod/mini'
import { civilDate, words } from './common.ts'
import { answerMethod, ticketTarget } from './ticket.ts'

const spoken = { method: answerMethod, reached: z.boolean(), words: words(500) }

/** 第一时间联系、再联系: one try, reached or not, with what was said or how nobody answered. */
export const contactInput = z.object({ ...ticketTarget, ...spoken })
/** 派单异议: why it is not this unit's, and, when known, whose. */
export const disputeInput = z.object({ ...ticketTarget, reason: words(500), org: z.optional(words(64)) })
export const extensionInput = z.object({ ...ticketTarget, reason: words(500), until: civilDate })
export const callBackInput = z.object({
  ...ticketTarget,
  ...spoken,
  /** What the citizen said of the result, where he said so. */
  satisfaction: z.optional(z.enum(['satisfied', 'fair', 'unsatisfied'])),
})
export const closeInput = z.object(ticketTarget)
/** `into`: the earlier ticket of the same person and matter in which this one is dealt with. */
export const mergeInput = z.object({ ...ticketTarget, into: words(64) })
