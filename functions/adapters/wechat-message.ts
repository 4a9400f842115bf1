import * as z from 'zod/mini'
import type { Sent } from '../invitation/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import type { NoticeSender } from '../notice/ports.ts'
import { type Ask, askJson } from './http-client.ts'
import { accepted, filledIn, NOTICE_PAGES, type NoticeTemplates } from './notice-templates.ts'
import { type Post, sendJson } from './send-json.ts'
import { postJson, type WechatApp, wechatToken } from './wechat-token.ts'

const reply = z.object({ errcode: z.number(), errmsg: z.optional(z.string()) })

/** The person has no acceptance left, refused, or is nobody WeChat knows. */
const NOT_WANTED = new Set([43101, 40003])
/** System busy, too often, or a token that has just been replaced. */
const PASSING = new Set([-1, 40001, 40014, 42001, 43108, 45009])

/** WeChat subscribe messages (`subscribeMessage.send`). One acceptance is one message, but of long-term templates. */
export function wechatMessages(
  baseUrl: string,
  app: WechatApp & { readonly messages: NoticeTemplates },
  clock: Clock,
  { ask = askJson, send = sendJson() }: { readonly ask?: Ask; readonly send?: Post } = {},
): NoticeSender {
  const token = wechatToken(baseUrl, app, clock, ask)
  return {
    ...accepted(app.messages),
    async send(openid, text, at): Promise<Sent> {
      const template = app.messages[text.template]
      const access = await token.get()
      if (!template) return { sent: false, why: 'misused', code: 'NoTemplate' }
      if (access === undefined) return { sent: false, why: 'busy', code: 'NoToken' }
      const url = new URL('/cgi-bin/message/subscribe/send', baseUrl)
      url.search = new URLSearchParams({ access_token: access }).toString()
      const page = NOTICE_PAGES[text.page]
      const body = { touser: openid, template_id: template.id, page, lang: 'zh_CN', data: filledIn(template, text, at) }
      const posted = await send(url, postJson(body))
      if (posted === 'unreached') return { sent: false, why: 'busy', code: 'Unreachable' }
      const answer = posted === 'unknown' ? undefined : reply.safeParse(posted.answer)
      if (!answer?.success) return { sent: false, why: 'unknown', code: 'NoAnswer' }
      const { errcode } = answer.data
      token.heed(errcode)
      if (errcode === 0) return { sent: true }
      return { sent: false, why: whyOf(errcode), code: `errcode ${errcode}` }
    },
  }
}

const whyOf = (errcode: number): 'refused' | 'busy' | 'misused' =>
  NOT_WANTED.has(errcode) ? 'refused' : PASSING.has(errcode) ? 'busy' : 'misused'
