import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SmsAccount } from '../../../functions/adapters/sms.ts'
import { partsOf, TEMPLATES, type TemplateName } from '../../../functions/adapters/sms-templates.ts'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'
import { tc3Fault } from './tc3.ts'

export interface Message {
  readonly phone: string
  readonly template: TemplateName
  readonly text: string
  /** Verification code in it, if it holds one. */
  readonly code: string | undefined
  /** Page of this system that it leads to, if it holds one. */
  readonly link: string | undefined
  readonly at: number
}

/** `silent`: never answers. `lost`: sends, then never answers. `broken`: 500. Any other text: that code for the number. */
export type Mood = 'silent' | 'lost' | 'broken' | (string & {})

export interface SmsStandIn extends Listening {
  /** The last messages, newest first. */
  messages(): readonly Message[]
  /** How it behaves from now on; well when undefined. */
  behave(mood: Mood | undefined): void
}

const KEPT = 300
const PHONE = /^\+86(1\d{10})$/

interface SendSms {
  readonly PhoneNumberSet?: readonly string[]
  readonly SmsSdkAppId?: string
  readonly SignName?: string
  readonly TemplateId?: string
  readonly TemplateParamSet?: readonly string[]
}

/**
 * Stands for 腾讯云短信 (`SendSms`, version 2021-01-11): checks the signature, the application and the text as strictly, and
 * keeps the last messages as they would be read on a phone. `publicUrl` is what the registered texts lead to.
 */
export async function smsStandIn(account: SmsAccount, publicUrl: string, now: () => number): Promise<SmsStandIn> {
  const kept: Message[] = []
  let mood: Mood | undefined
  const keep = (phone: string, template: TemplateName, parts: readonly string[]) => {
    const filled = TEMPLATES[template].replace('LINK', `${publicUrl}/i/`).replace(/\{(\d)\}/g, (_, n) => parts[n - 1] ?? '')
    const link = /https?:\/\/\S+?\/i\/[\w-]+/.exec(filled)?.[0]
    const text = `【${account.signName}】${filled}`
    kept.unshift({ phone, template, text, code: template === 'code' ? parts[0] : undefined, link, at: now() })
    kept.length = Math.min(kept.length, KEPT)
  }
  const listening = await standIn(async (request, response) => {
    const body = (await readBody(request)) ?? Buffer.alloc(0)
    if (mood === 'silent') return
    if (mood === 'broken') return json(response, 500, {})
    const fault = tc3Fault(request, body, account, now()) ?? misuse(request)
    if (fault) return answer(response, { Error: { Code: fault, Message: fault } })
    const asked = JSON.parse(String(body)) as SendSms
    const template = templateOf(asked, account)
    const phone = PHONE.exec(asked.PhoneNumberSet?.[0] ?? '')?.[1]
    const code = typeof template === 'object' ? template.refused : !phone ? 'InvalidParameterValue.IncorrectPhoneNumber' : 'Ok'
    if (code === 'Ok' && phone && typeof template === 'string' && (!mood || mood === 'lost')) {
      keep(phone, template, asked.TemplateParamSet ?? [])
    }
    if (mood === 'lost') return
    const Code = code === 'Ok' ? (mood ?? code) : code
    const status = {
      SerialNo: `${now()}`,
      PhoneNumber: asked.PhoneNumberSet?.[0],
      Fee: 1,
      SessionContext: '',
      Code,
      Message: Code,
      IsoCode: 'CN',
    }
    answer(response, { SendStatusSet: [status] })
  })
  return {
    ...listening,
    messages: () => kept,
    behave(next) {
      mood = next
    },
  }
}

const answer = (response: ServerResponse, Response: object): void =>
  json(response, 200, { Response: { ...Response, RequestId: '00000000-0000-0000-0000-000000000001' } })

function misuse({ method, headers }: IncomingMessage): string | undefined {
  if (method !== 'POST' || headers['content-type'] !== 'application/json') return 'UnsupportedProtocol'
  if (headers['x-tc-action'] !== 'SendSms') return 'InvalidAction'
  if (headers['x-tc-version'] !== '2021-01-11') return 'NoSuchVersion'
  return headers['x-tc-region'] ? undefined : 'MissingParameter'
}

/** The registered text that is asked for, or why it is not sent. */
function templateOf(asked: SendSms, account: SmsAccount): TemplateName | { readonly refused: string } {
  const known = Object.entries(account.templates).find(([, id]) => id === asked.TemplateId)
  if (asked.SmsSdkAppId !== account.appId) return { refused: 'UnauthorizedOperation.SmsSdkAppIdVerifyFail' }
  if (asked.SignName !== account.signName) return { refused: 'FailedOperation.SignatureIncorrectOrUnapproved' }
  if (!known || asked.PhoneNumberSet?.length !== 1) return { refused: 'FailedOperation.TemplateIncorrectOrUnapproved' }
  const name = known[0] as TemplateName
  if (asked.TemplateParamSet?.length !== partsOf(name))
    return { refused: 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate' }
  return name
}
