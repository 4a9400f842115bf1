import * as z from 'zod/mini'
import type { PlatformSignIn } from '../identity/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import { type AlipayApp, alipayRequest } from './alipay-request.ts'
import { type Ask, askJson } from './http-client.ts'

const METHOD = 'alipay.system.oauth.token'

const reply = z.object({
  alipay_system_oauth_token_response: z.optional(z.object({ open_id: z.optional(z.string()), user_id: z.optional(z.string()) })),
  error_response: z.optional(z.object({ code: z.optional(z.string()), sub_code: z.optional(z.string()) })),
})

/**
 * Alipay `alipay.system.oauth.token`, signed with RSA2. Only the person's id leaves this function. Throws when Alipay
 * refuses the application itself.
 */
export function alipaySignIn(baseUrl: string, app: AlipayApp, clock: Clock, ask: Ask = askJson): PlatformSignIn {
  return {
    async identify(code) {
      const body = alipayRequest(app, METHOD, { grant_type: 'authorization_code', code }, clock)
      const answer = reply.safeParse(await ask(new URL('/gateway.do', baseUrl), { method: 'POST', body }))
      if (!answer.success) return { ok: false, why: 'unavailable' }
      const { alipay_system_oauth_token_response: token, error_response: error } = answer.data
      const id = token?.open_id ?? token?.user_id
      if (id) return { ok: true, id }
      if (error?.sub_code === 'isv.code-invalid') return { ok: false, why: 'bad-code' }
      if (!error || error.code === '20000' || error.sub_code?.startsWith('isp.')) return { ok: false, why: 'unavailable' }
      throw new Error(`Alipay refused the application: ${error.sub_code ?? error.code}`)
    },
  }
}
