import * as z from 'zod/mini'
import type { Sent } from '../invitation/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import type { NoticeSender } from '../notice/ports.ts'
import { type AlipayApp, alipayRequest } from './alipay-request.ts'
import { accepted, filledIn, NOTICE_PAGES, type NoticeTemplates } from './notice-templates.ts'
import { type Post, sendJson } from './send-json.ts'

const METHOD = 'alipay.open.app.mini.templatemessage.send'

const result = z.object({ code: z.string(), sub_code: z.optional(z.string()) })
const reply = z.object({
  alipay_open_app_mini_templatemessage_send_response: z.optional(result),
  error_response: z.optional(result),
})

/** The business itself failed: this person is not to get this message. */
const NOT_WANTED = '40004'
const BUSY = '20000'

/** Ids of the older form are numbers; what is handed out today is not. */
const recipient = (id: string) => (/^2088\d{12}$/.test(id) ? { to_user_id: id } : { to_open_id: id })

/** Alipay's messages of a mini-program to those who subscribed to them, signed with RSA2. */
export function alipayMessages(
  baseUrl: string,
  app: AlipayApp & { readonly messages: NoticeTemplates },
  clock: Clock,
  send: Post = sendJson(),
): NoticeSender {
  return {
    ...accepted(app.messages),
    async send(id, text, at): Promise<Sent> {
      const template = app.messages[text.template]
      if (!template) return { sent: false, why: 'misused', code: 'NoTemplate' }
      const content = {
        ...recipient(id),
        user_template_id: template.id,
        page: NOTICE_PAGES[text.page],
        data: JSON.stringify(filledIn(template, text, at)),
      }
      const body = alipayRequest(app, METHOD, { format: 'JSON', biz_content: JSON.stringify(content) }, clock)
      const posted = await send(new URL('/gateway.do', baseUrl), { method: 'POST', body })
      if (posted === 'unreached') return { sent: false, why: 'busy', code: 'Unreachable' }
      const answer = posted === 'unknown' ? undefined : reply.safeParse(posted.answer)
      const told = answer?.success
        ? (answer.data.alipay_open_app_mini_templatemessage_send_response ?? answer.data.error_response)
        : undefined
      return told ? sentOf(told) : { sent: false, why: 'unknown', code: 'NoAnswer' }
    },
  }
}

function sentOf({ code, sub_code: sub = '' }: z.infer<typeof result>): Sent {
  if (code === '10000') return { sent: true }
  if (code === BUSY || sub.startsWith('isp.')) return { sent: false, why: 'busy', code: sub || code }
  return { sent: false, why: code === NOT_WANTED ? 'refused' : 'misused', code: sub || code }
}
