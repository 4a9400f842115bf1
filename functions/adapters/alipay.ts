import { createPrivateKey, createSign, type KeyObject } from 'node:crypto'
import * as z from 'zod/mini'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { PlatformSignIn } from '../identity/ports.ts'
import type { Clock } from '../kernel/ports.ts'
import { type Ask, askJson } from './http-client.ts'

const METHOD = 'alipay.system.oauth.token'

const reply = z.object({
  alipay_system_oauth_token_response: z.optional(z.object({ open_id: z.optional(z.string()), user_id: z.optional(z.string()) })),
  error_response: z.optional(z.object({ code: z.optional(z.string()), sub_code: z.optional(z.string()) })),
})

/** The text that is signed: parameters by name, empty ones and the signature left out. */
const signedText = (parameters: URLSearchParams): string =>
  [...parameters]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/** A private key as Alipay hands it out (bare base64 of PKCS #8), or as PEM. */
const privateKeyOf = (key: string): KeyObject =>
  key.startsWith('-')
    ? createPrivateKey(key)
    : createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })

/**
 * Alipay `alipay.system.oauth.token`, signed with RSA2. Only the person's id leaves this function. Throws when Alipay
 * refuses the application itself.
 */
export function alipaySignIn(
  baseUrl: string,
  app: { appId: string; privateKey: string },
  clock: Clock,
  ask: Ask = askJson,
): PlatformSignIn {
  const request = (code: string): URLSearchParams => {
    const parameters = new URLSearchParams({
      app_id: app.appId,
      method: METHOD,
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: civilTime(clock.now()),
      version: '1.0',
      grant_type: 'authorization_code',
      code,
    })
    parameters.set('sign', createSign('RSA-SHA256').update(signedText(parameters)).sign(privateKeyOf(app.privateKey), 'base64'))
    return parameters
  }
  return {
    async identify(code) {
      const answer = reply.safeParse(await ask(new URL('/gateway.do', baseUrl), { method: 'POST', body: request(code) }))
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
