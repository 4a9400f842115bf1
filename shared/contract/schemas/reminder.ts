import * as z from 'zod/mini'
import { NOTICE_TEMPLATES, NOTICE_WAYS } from '../../domain/notice/notice.ts'
import { words } from './common.ts'
import { progressInput } from './progress.ts'
import { phone } from './session.ts'

/** What people accept on a platform before messages can be sent to them. */
const offer = z.object({ template: z.enum(NOTICE_TEMPLATES), id: z.string(), longTerm: z.boolean() })

const view = {
  wechat: z.array(offer),
  alipay: z.array(offer),
  /** Where the person is told now, if anywhere. */
  way: z.optional(z.enum(NOTICE_WAYS)),
  /** Messages that may still be sent there, where each needs an acceptance. */
  left: z.optional(z.number()),
}

/** `contact`: the number that he left, masked, where text messages are sent. */
export const reminderView = z.object({ ...view, contact: z.optional(z.string()) })
export type ReminderView = z.infer<typeof reminderView>

/** `phone`: whether he may have text messages at the number that he proved. */
export const staffReminderView = z.object({ ...view, phone: z.boolean() })
export type StaffReminderView = z.infer<typeof staffReminderView>

export const reminderOfferInput = progressInput
const accepted = z.array(z.enum(NOTICE_TEMPLATES)).check(z.maxLength(3))
/** `code`: a fresh one of the platform, which says whose acceptance it is. */
export const acceptReminderInput = z.extend(progressInput, {
  way: z.enum(['wechat', 'alipay']),
  code: words(256),
  templates: accepted,
})
export const staffReminderInput = z.object({
  way: z.enum([...NOTICE_WAYS, 'off']),
  code: z.optional(words(256)),
  phone: z.optional(phone),
  templates: z.optional(accepted),
})
