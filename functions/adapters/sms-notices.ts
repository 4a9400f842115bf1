import type { MessageSender } from '../invitation/ports.ts'
import type { NoticeSender } from '../notice/ports.ts'
import type { SmsAccount } from './sms.ts'

/** Notices by text message; none where their texts are not registered. */
export const smsNotices = (messages: MessageSender, { templates }: Pick<SmsAccount, 'templates'>): NoticeSender => ({
  mode: (template) => (templates[template] ? 'long' : 'none'),
  idOf: () => undefined,
  send: (phone, { template, number, step, note }) => messages.sendText(phone, { name: template, parts: [number, step, note] }),
})
