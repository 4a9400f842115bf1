import * as z from 'zod/mini'
import type { Clock } from '../kernel/ports.ts'
import { type Ask, askJson } from './http-client.ts'

const tokenReply = z.object({ access_token: z.string(), expires_in: z.number() })

/** A token is taken anew this long before its end. */
const MARGIN_MS = 5 * 60_000
const BAD_TOKEN = new Set([40001, 40014, 42001])

export interface WechatApp {
  readonly appId: string
  readonly secret: string
}

export interface WechatToken {
  /** Undefined when WeChat gives none. */
  get(): Promise<string | undefined>
  /** Forgets the token when an answer says that it is not good any more. */
  heed(errcode: number): void
}

export const postJson = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A stable access token of a mini-program, kept until shortly before its end. */
export function wechatToken(baseUrl: string, app: WechatApp, clock: Clock, ask: Ask = askJson): WechatToken {
  let known: { readonly token: string; readonly until: number } | undefined
  return {
    async get() {
      if (known && known.until > clock.now()) return known.token
      const body = { grant_type: 'client_credential', appid: app.appId, secret: app.secret }
      const answer = tokenReply.safeParse(await ask(new URL('/cgi-bin/stable_token', baseUrl), postJson(body)))
      if (!answer.success) return undefined
      known = { token: answer.data.access_token, until: clock.now() + answer.data.expires_in * 1000 - MARGIN_MS }
      return known.token
    },
    heed(errcode) {
      if (BAD_TOKEN.has(errcode)) known = undefined
    },
  }
}
