import * as z from 'zod/mini'
import type { PlatformAnswer, PlatformSignIn } from '../identity/ports.ts'
import { type Ask, askJson } from './http-client.ts'

const reply = z.object({ errcode: z.optional(z.number()), openid: z.optional(z.string()) })

const WHY: Readonly<Record<number, Extract<PlatformAnswer, { ok: false }>['why']>> = {
  40029: 'bad-code',
  40163: 'bad-code',
  45011: 'too-often',
  40226: 'risk',
  [-1]: 'unavailable',
}

/**
 * WeChat `code2Session`. Only the openid leaves this function: the session key in the answer is dropped. Throws when
 * WeChat refuses the application itself, which is for the operator to mend.
 */
export function wechatSignIn(baseUrl: string, app: { appId: string; secret: string }, ask: Ask = askJson): PlatformSignIn {
  return {
    async identify(code) {
      const url = new URL('/sns/jscode2session', baseUrl)
      url.search = new URLSearchParams({
        appid: app.appId,
        secret: app.secret,
        js_code: code,
        grant_type: 'authorization_code',
      }).toString()
      const answer = reply.safeParse(await ask(url))
      if (!answer.success) return { ok: false, why: 'unavailable' }
      const { errcode = 0, openid } = answer.data
      if (errcode === 0 && openid) return { ok: true, id: openid }
      const why = errcode === 0 ? 'unavailable' : WHY[errcode]
      if (!why) throw new Error(`WeChat refused the application: errcode ${errcode}`)
      return { ok: false, why }
    },
  }
}
