import { createHash, createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import type { SmsGateway } from '../identity/ports.ts'
import type { Clock, Randomness } from '../kernel/ports.ts'
import { type Ask, askJson } from './http-client.ts'

export interface SmsAccount {
  readonly accessId: string
  readonly accessKey: string
  readonly signName: string
  readonly template: string
}

const ALGORITHM = 'ACS3-HMAC-SHA256'
const reply = z.object({ Code: z.string() })
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The `SendSms` call of a domestic gateway (阿里云短信服务, signature version 3). The number and the code travel in the body,
 * never in the address.
 */
export function smsGateway(
  baseUrl: string,
  account: SmsAccount,
  { clock, randomness }: { clock: Clock; randomness: Randomness },
  ask: Ask = askJson,
): SmsGateway {
  return {
    async sendCode(phone, code) {
      const url = new URL('/', baseUrl)
      const body = new URLSearchParams({
        PhoneNumbers: phone,
        SignName: account.signName,
        TemplateCode: account.template,
        TemplateParam: JSON.stringify({ code }),
      }).toString()
      const headers = signed(url, body, account, new Date(clock.now()).toISOString().replace(/\.\d+/, ''), randomness.token())
      const answer = reply.safeParse(await ask(url, { method: 'POST', headers, body }))
      return answer.success && answer.data.Code === 'OK'
    },
  }
}

function signed(url: URL, body: string, account: SmsAccount, date: string, nonce: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    host: url.host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': '2017-05-25',
  }
  const names = Object.keys(headers).sort().join(';')
  const lines = Object.keys(headers)
    .sort()
    .map((name) => `${name}:${headers[name]}\n`)
  const canonical = ['POST', url.pathname, '', lines.join(''), names, sha256(body)].join('\n')
  const signature = createHmac('sha256', account.accessKey)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex')
  const { host: _, ...sent } = headers
  return { ...sent, authorization: `${ALGORITHM} Credential=${account.accessId},SignedHeaders=${names},Signature=${signature}` }
}
