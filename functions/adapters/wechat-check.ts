import * as z from 'zod/mini'
import type { WordsCheck } from '../evaluation/check-words.ts'
import type { Clock } from '../kernel/ports.ts'
import { type Ask, askJson } from './http-client.ts'

const tokenReply = z.object({ access_token: z.string(), expires_in: z.number() })
const checkReply = z.object({
  errcode: z.optional(z.number()),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
})

/** A token is taken anew this long before its end. */
const MARGIN_MS = 5 * 60_000
/** Comments, among the kinds of text WeChat tells apart. */
const SCENE = 2
const BAD_TOKEN = new Set([40001, 40014, 42001])
/** The author was not there within two hours, or is nobody WeChat knows. */
const NO_AUTHOR = new Set([61010, 40003])

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/**
 * WeChat `msgSecCheck` (version 2) with a stable access token. Only what WeChat passes passes: `review` and `risky` are both
 * held back until a person has looked.
 */
export function wechatCheck(
  baseUrl: string,
  app: { readonly appId: string; readonly secret: string },
  clock: Clock,
  ask: Ask = askJson,
): WordsCheck {
  let known: { readonly token: string; readonly until: number } | undefined
  const token = async (): Promise<string | undefined> => {
    if (known && known.until > clock.now()) return known.token
    const body = { grant_type: 'client_credential', appid: app.appId, secret: app.secret }
    const answer = tokenReply.safeParse(await ask(new URL('/cgi-bin/stable_token', baseUrl), post(body)))
    if (!answer.success) return undefined
    known = { token: answer.data.access_token, until: clock.now() + answer.data.expires_in * 1000 - MARGIN_MS }
    return known.token
  }
  return {
    async check(openid, text) {
      const access = await token()
      if (access === undefined) return 'unavailable'
      const url = new URL('/wxa/msg_sec_check', baseUrl)
      url.search = new URLSearchParams({ access_token: access }).toString()
      const answer = checkReply.safeParse(await ask(url, post({ version: 2, scene: SCENE, openid, content: text })))
      if (!answer.success) return 'unavailable'
      const { errcode = 0, result } = answer.data
      if (BAD_TOKEN.has(errcode)) known = undefined
      if (NO_AUTHOR.has(errcode)) return 'unknown'
      if (errcode !== 0 || !result) return 'unavailable'
      return result.suggest === 'pass' ? 'pass' : 'hold'
    },
  }
}
