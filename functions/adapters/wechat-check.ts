import * as z from 'zod/mini'
import type { WordsCheck } from '../evaluation/check-words.ts'
import type { Clock } from '../kernel/ports.ts'
import { type Ask, askJson } from './http-client.ts'
import { postJson, type WechatApp, wechatToken } from './wechat-token.ts'

const checkReply = z.object({
  errcode: z.optional(z.number()),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
})

/** Comments, among the kinds of text WeChat tells apart. */
const SCENE = 2
/** The author was not there within two hours, or is nobody WeChat knows. */
const NO_AUTHOR = new Set([61010, 40003])

/**
 * WeChat `msgSecCheck` (version 2) with a stable access token. Only what WeChat passes passes: `review` and `risky` are both
 * held back until a person has looked.
 */
export function wechatCheck(baseUrl: string, app: WechatApp, clock: Clock, ask: Ask = askJson): WordsCheck {
  const token = wechatToken(baseUrl, app, clock, ask)
  return {
    async check(openid, text) {
      const access = await token.get()
      if (access === undefined) return 'unavailable'
      const url = new URL('/wxa/msg_sec_check', baseUrl)
      url.search = new URLSearchParams({ access_token: access }).toString()
      const answer = checkReply.safeParse(await ask(url, postJson({ version: 2, scene: SCENE, openid, content: text })))
      if (!answer.success) return 'unavailable'
      const { errcode = 0, result } = answer.data
      token.heed(errcode)
      if (NO_AUTHOR.has(errcode)) return 'unknown'
      if (errcode !== 0 || !result) return 'unavailable'
      return result.suggest === 'pass' ? 'pass' : 'hold'
    },
  }
}
