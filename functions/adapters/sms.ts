import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import type { SmsGateway } from '../identity/ports.ts'
import type { MessageSender, Sent } from '../invitation/ports.ts'
import type { TemplateName } from './sms-templates.ts'

export interface SmsAccount {
  readonly secretId: string
  readonly secretKey: string
  /** SDK AppID of the messages' application in the gateway's console. */
  readonly appId: string
  readonly signName: string
  /** Region of the gateway, `ap-beijing`, `ap-guangzhou` or `ap-nanjing`. */
  readonly region: string
  /** Ids under which the texts of sms-templates.ts are registered. */
  readonly templates: Readonly<Partial<Record<TemplateName, string>>>
}

/** How long the gateway may take, in seconds: a hanging one must not hang a sign-in. */
const PATIENCE_S = 4

/** Faults of the gateway that go away by themselves. */
const PASSING = /^(RequestLimitExceeded|LimitExceeded|InternalError|ResourceUnavailable|FailedOperation\.FailResolvePacket)/

/**
 * The message gateway 腾讯云短信 through its own SDK (`SendSms`, version 2021-01-11), loaded when first needed. Number, code
 * and texts travel in the body; nothing of them is ever in an error.
 */
export function tencentSms(baseUrl: string, account: SmsAccount, patienceS = PATIENCE_S): SmsGateway & MessageSender {
  let opened: ReturnType<typeof openClient> | undefined
  const client = () => {
    opened ??= openClient(baseUrl, account, patienceS)
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const send = async (phone: string, template: TemplateName, parts: readonly string[]): Promise<Sent> => {
    const id = account.templates[template]
    if (!id) return { sent: false, why: 'misused', code: `NoTemplate ${template}` }
    const request = {
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: account.appId,
      SignName: account.signName,
      TemplateId: id,
      TemplateParamSet: [...parts],
    }
    const ready = await client()
    try {
      const { SendStatusSet } = await ready.SendSms(request)
      return sentOf(SendStatusSet?.[0]?.Code)
    } catch (fault) {
      return faultOf(fault as GatewayFault)
    }
  }
  return {
    async sendCode(phone, code) {
      const sent = await send(phone, 'code', [code])
      if (!sent.sent && sent.why === 'misused') throw new Error(`the message gateway refuses this application: ${sent.code}`)
      return sent.sent
    },
    sendInvitation: (phone, { matter, token }) => send(phone, 'invitation', [matter, token]),
    sendText: (phone, { name, parts }) => send(phone, name, parts),
  }
}

async function openClient(baseUrl: string, account: SmsAccount, patienceS: number) {
  // A bundled module of the older kind has a default export only.
  const { default: sdk } = await import('tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client.js')
  const { protocol, host } = new URL(baseUrl)
  const agent = protocol === 'https:' ? new Agent() : new PlainAgent()
  return new sdk.Client({
    credential: { secretId: account.secretId, secretKey: account.secretKey },
    region: account.region,
    profile: { httpProfile: { protocol: `${protocol}//`, endpoint: host, reqTimeout: patienceS, agent } },
  })
}

interface GatewayFault {
  readonly code?: string
  readonly httpCode?: number
  readonly message?: string
}

/** What the gateway says of the one number it was given. */
function sentOf(code = 'NoAnswer'): Sent {
  if (code === 'Ok') return { sent: true }
  return { sent: false, why: PASSING.test(code) ? 'busy' : 'refused', code }
}

/** A request that was not answered at all may have been carried out; one that could not be made was not. */
function faultOf({ code, httpCode, message = '' }: GatewayFault): Sent {
  if (code) return { sent: false, why: PASSING.test(code) ? 'busy' : 'misused', code }
  if (httpCode) return { sent: false, why: httpCode >= 500 ? 'busy' : 'misused', code: `HTTP ${httpCode}` }
  return /timeout|socket hang up|ECONNRESET/i.test(message)
    ? { sent: false, why: 'unknown', code: 'NoAnswer' }
    : { sent: false, why: 'busy', code: 'Unreachable' }
}
