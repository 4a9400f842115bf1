import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { Calls } from '../evidence/ports.ts'
import type { Clock, Randomness } from '../kernel/ports.ts'
import { encoded } from './files.ts'
import { type Ask, askJson } from './http-client.ts'

export interface CallsAccount {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  /** Key of the pool from which temporary numbers are taken. */
  readonly poolKey: string
}

const reply = z.object({
  Code: z.string(),
  SecretBindDTO: z.optional(z.object({ SecretNo: z.string(), Extension: z.string() })),
})

/** What a code of the gateway looks like; anything else is not kept, since it might hold a number. */
const CODE = /^[A-Za-z_.]{1,60}$/

const inForm = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&')

/**
 * 阿里云号码隐私保护 (`BindAxnExtension`, version 2017-05-25): a temporary number and an extension behind which a number is,
 * for some minutes. Everything travels in the body, signed (RPC signature 1.0); nothing of it is ever in an address or an error.
 */
export function maskedCalls(
  baseUrl: string,
  account: CallsAccount,
  { clock, randomness }: { clock: Clock; randomness: Randomness },
  ask: Ask = askJson,
): Calls {
  const signed = (fields: Readonly<Record<string, string>>): string => {
    const form = inForm(fields)
    const text = `POST&${encoded('/')}&${encoded(form)}`
    const Signature = createHmac('sha1', `${account.accessKeySecret}&`).update(text).digest('base64')
    return `${form}&Signature=${encoded(Signature)}`
  }
  return {
    async bind(phone, until) {
      const body = signed({
        Action: 'BindAxnExtension',
        Version: '2017-05-25',
        Format: 'JSON',
        AccessKeyId: account.accessKeyId,
        SignatureMethod: 'HMAC-SHA1',
        SignatureVersion: '1.0',
        SignatureNonce: randomness.token(),
        Timestamp: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        PoolKey: account.poolKey,
        PhoneNoA: phone,
        Expiration: civilTime(until),
      })
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = reply.safeParse(await ask(new URL('/', baseUrl), { method: 'POST', headers, body }))
      if (!answer.success) return { ok: false, code: 'NoAnswer' }
      const { Code, SecretBindDTO } = answer.data
      if (Code === 'OK' && SecretBindDTO) return { ok: true, number: SecretBindDTO.SecretNo, extension: SecretBindDTO.Extension }
      return { ok: false, code: CODE.test(Code) && Code !== 'OK' ? Code : 'Unknown' }
    },
  }
}
