import type { MessageSender } from '../invitation/ports.ts'
import type { NoticeSender } from '../notice/ports.ts'
import type { SmsAccount } from './sms.ts'

/** Characters of an answer that go into a text message; the rest is on the progress page, to which the message points. */
const ANSWER_LIMIT = 200

const cut = (answer: string): string => {
  const letters = [...answer.replace(/\s+/g, ' ').trim().replace(/。$/, '')]
  return letters.length > ANSWER_LIMIT ? `${letters.slice(0, ANSWER_LIMIT - 1).join('')}…` : letters.join('')
}

/** Notices by text message; none where their texts are not registered. An answer goes in its own words. */
export const smsNotices = (messages: MessageSender, { templates }: Pick<SmsAccount, 'templates'>): NoticeSender => ({
  mode: (template) => (templates[template] ? 'long' : 'none'),
  idOf: () => undefined,
  send: (phone, { template, number, step, note, answer }) =>
    answer !== undefined && templates.answer
      ? messages.sendText(phone, { name: 'answer', parts: [number, cut(answer)] })
      : messages.sendText(phone, { name: template, parts: [number, step, note] }),
})
