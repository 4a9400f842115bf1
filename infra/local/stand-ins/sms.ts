import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'

export interface Message {
  readonly phone: string
  readonly text: string
  /** Verification code in it, if it holds one. */
  readonly code: string | undefined
  readonly at: number
}

export interface SmsStandIn extends Listening {
  /** The last messages, newest first. */
  messages(): readonly Message[]
}

const KEPT = 50

function readable(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Stands for the text message gateway: takes any POST, finds the phone number and the code in it, and keeps the last ones. */
export async function smsStandIn(now: () => number): Promise<SmsStandIn> {
  const kept: Message[] = []
  const listening = await standIn(async (request, response) => {
    const text = readable(`${request.url} ${await readBody(request)}`)
    const phone = /(?<!\d)1\d{10}(?!\d)/.exec(text)?.[0] ?? ''
    const code = /code\W{1,8}(\d{6})(?!\d)/i.exec(text)?.[1] ?? /(?<!\d)\d{6}(?!\d)/.exec(text.replaceAll(phone, ''))?.[0]
    if (request.method !== 'POST' || !phone) return json(response, 400, { Code: 'InvalidParameter', Message: '没有手机号码' })
    kept.unshift({ phone, text, code, at: now() })
    kept.length = Math.min(kept.length, KEPT)
    json(response, 200, { Code: 'OK', Message: 'OK', BizId: String(now()) })
  })
  return { ...listening, messages: () => kept }
}
