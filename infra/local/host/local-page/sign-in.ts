import type { SmsStandIn } from '../../stand-ins/sms.ts'

/** Signs in as a person does: asks for a code by text message, reads it, sends it. @throws with the refusal's text. */
export type SignIn = (phone: string) => Promise<{ readonly token: string; readonly expiresAt: string }>

type Session = Awaited<ReturnType<SignIn>>

/** A number gets one code a minute and few a day, so a session is used again while it is good. */
const REUSE_MS = 100 * 60_000

export function signIn(url: string, sms: SmsStandIn, now: () => number): SignIn {
  const young = new Map<string, { at: number; session: Session }>()
  return async (phone) => {
    const known = young.get(phone)
    if (known && now() - known.at < REUSE_MS) return known.session
    await post(`${url}/api/session/sms-codes`, { phone })
    const code = sms.messages().find((message) => message.phone === phone && message.code)?.code
    if (!code) throw new Error('短信网关没有收到验证码')
    const session = (await post(`${url}/api/session/sms`, { phone, code })) as Session
    young.set(phone, { at: now(), session })
    return session
  }
}

/** Posts JSON and returns the JSON of a success. @throws with the refusal's text. */
export async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as { message?: string }
  if (!response.ok) throw new Error(`${response.status} ${answer.message ?? ''}`)
  return answer
}
