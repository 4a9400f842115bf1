import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { CallsAccount } from '../../../functions/adapters/masked-calls.ts'
import type { NoticeTemplates } from '../../../functions/adapters/notice-templates.ts'
import type { SmsAccount } from '../../../functions/adapters/sms.ts'
import { TEMPLATE_NAMES, type TemplateName } from '../../../functions/adapters/sms-templates.ts'
import { NOTICE_TEMPLATES } from '../../../shared/domain/notice/notice.ts'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { readJson, writeJson } from '../host/json-file.ts'
import { type Listening, standIn } from './listen.ts'
import { demoSettings } from './province/settings.ts'

/** The secret of a deployment, in the form in which functions read it. */
export interface DemoSecret {
  readonly hashKey: string
  readonly sessionKey: string
  readonly sealKey: string
  readonly wechat: { readonly appId: string; readonly secret: string; readonly messages: NoticeTemplates }
  readonly alipay: { readonly appId: string; readonly privateKey: string; readonly messages: NoticeTemplates }
  readonly sms: SmsAccount & { readonly replyToken: string }
  readonly calls: CallsAccount
  /** What was agreed on with the superior system, by the names of its forms. */
  readonly superior: Readonly<Record<string, string>>
  /** Private key of the far side: for its stand-in alone, never given to a function. */
  readonly provinceKey: string
  readonly applications: Readonly<Record<string, string>>
  readonly hotlines: readonly string[]
}

/** The business system of the demo data. */
export const DEMO_APPLICATION = 'demo-hall'
/** The platform of the 12345 hotline of the demo data. */
export const DEMO_HOTLINE = 'demo-hotline'

/** The secret of this data folder: random, made at the first start, never in the repository. */
export function demoSecret(path: string): DemoSecret {
  const kept = readJson<DemoSecret | undefined>(path, undefined)
  if (kept?.calls && kept.wechat.messages && kept.hotlines) return kept
  const key = () => randomBytes(32).toString('base64')
  const name = () => randomBytes(8).toString('hex')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { own: superior, provinceKey } = demoSettings()
  const fresh: DemoSecret = {
    hashKey: key(),
    sessionKey: key(),
    sealKey: key(),
    wechat: { appId: `wx${name()}`, secret: name() + name(), messages: WECHAT_MESSAGES },
    alipay: {
      appId: `2021${name()}`,
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      messages: ALIPAY_MESSAGES,
    },
    sms: smsAccount(name),
    calls: { accessKeyId: `local${name()}`, accessKeySecret: name() + name(), poolKey: `FC${name()}` },
    superior,
    provinceKey,
    hotlines: [DEMO_HOTLINE],
    ...kept,
    applications: { [DEMO_APPLICATION]: key(), [DEMO_HOTLINE]: key(), ...kept?.applications },
  }
  const whole = {
    ...fresh,
    wechat: { ...fresh.wechat, messages: WECHAT_MESSAGES },
    alipay: { ...fresh.alipay, messages: ALIPAY_MESSAGES },
    sms: { ...fresh.sms, templates: smsTemplates() },
  }
  writeJson(path, whole)
  return whole
}

/** The messages of the mini-programs: one that needs an acceptance each time, one that is accepted for good. */
const WECHAT_MESSAGES: NoticeTemplates = {
  progress: {
    id: 'local-progress',
    longTerm: false,
    fields: { number: 'character_string1', step: 'phrase2', note: 'thing3', time: 'time4' },
  },
  work: { id: 'local-work', longTerm: true, fields: { number: 'thing1', step: 'phrase2', note: 'thing3', time: 'time4' } },
}
const ALIPAY_MESSAGES: NoticeTemplates = Object.fromEntries(
  NOTICE_TEMPLATES.map((name) => [
    name,
    {
      id: `local-${name}`,
      longTerm: false,
      fields: { number: 'keyword1', step: 'keyword2', note: 'keyword3', time: 'keyword4' },
    },
  ]),
)

const smsTemplates = () =>
  Object.fromEntries(TEMPLATE_NAMES.map((each, n) => [each, String(1000 + n)])) as Record<TemplateName, string>

const smsAccount = (name: () => string): DemoSecret['sms'] => ({
  secretId: `local${name()}`,
  secretKey: name() + name(),
  appId: '1400000000',
  signName: '政务服务',
  region: 'ap-guangzhou',
  templates: smsTemplates(),
  replyToken: name() + name() + name(),
})

/** Stands for Secrets Manager: `GetSecretValue` gives the one secret there is, under any name. */
export function secretsStandIn({ provinceKey: _, ...secret }: DemoSecret): Promise<Listening> {
  return standIn(async (request, response) => {
    const operation = String(request.headers['x-amz-target'])
    const { SecretId } = JSON.parse(String(await readBody(request)) || '{}') as { SecretId?: string }
    if (!operation.endsWith('.GetSecretValue') || !SecretId) {
      return json(response, 400, { __type: 'InvalidRequestException', message: operation })
    }
    const SecretString = JSON.stringify(secret)
    json(response, 200, {
      ARN: SecretId,
      Name: SecretId,
      SecretString,
      VersionId: '00000000-0000-0000-0000-000000000001',
      VersionStages: ['AWSCURRENT'],
    })
  })
}
