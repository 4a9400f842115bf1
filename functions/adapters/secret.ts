import * as z from 'zod/mini'
import type { Clock } from '../kernel/ports.ts'
import { type Cloud, endpointOf, signingClient } from './aws.ts'
import { noticeTemplates } from './notice-templates.ts'
import { TEMPLATE_NAMES } from './sms-templates.ts'

const key = z.string().check(z.minLength(40))
const secret = z.object({
  hashKey: key,
  sessionKey: key,
  sealKey: key,
  wechat: z.object({ appId: z.string(), secret: z.string(), messages: z._default(noticeTemplates, {}) }),
  alipay: z.object({ appId: z.string(), privateKey: z.string(), messages: z._default(noticeTemplates, {}) }),
  sms: z.object({
    secretId: z.string(),
    secretKey: z.string(),
    appId: z.string(),
    signName: z.string(),
    region: z.string(),
    /** Texts that are not registered are left out, or empty. */
    templates: z.partialRecord(z.enum(TEMPLATE_NAMES), z.string()),
    replyToken: z.string().check(z.minLength(32)),
  }),
  /** Number-masking gateway; empty where calls are not put through. */
  calls: z._default(z.object({ accessKeyId: z.string(), accessKeySecret: z.string(), poolKey: z.string() }), {
    accessKeyId: '',
    accessKeySecret: '',
    poolKey: '',
  }),
  /** What the form of the superior system asks for, by its names; empty until the province has given it out. */
  superior: z._default(z.record(z.string(), z.string()), {}),
  applications: z.record(z.string(), z.string()),
  /** Which of the applications are platforms of the 12345 hotline: they hand over complaints, and nothing else. */
  hotlines: z._default(z.array(z.string()), []),
})
export type Secret = z.infer<typeof secret>

/** A new application key or a changed platform secret is in use after this long. */
const KEPT_MS = 300_000

/** The secret of the deployment from Secrets Manager, remembered for some minutes. Throws when it cannot be read or is malformed. */
export function secretReader(name: string, cloud: Cloud, clock: Clock): () => Promise<Secret> {
  let known: { value: Promise<Secret>; until: number } | undefined
  return () => {
    if (known && known.until > clock.now()) return known.value
    const value = read(name, cloud)
    known = { value, until: clock.now() + KEPT_MS }
    value.catch(() => {
      known = undefined
    })
    return value
  }
}

async function read(name: string, cloud: Cloud): Promise<Secret> {
  const response = await signingClient('secretsmanager', cloud).fetch(
    endpointOf('secretsmanager', 'SECRETS_MANAGER', cloud).url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: name }),
    },
  )
  if (!response.ok) throw new Error(`the secret cannot be read: ${response.status}`)
  const { SecretString } = (await response.json()) as { SecretString?: string }
  const parsed = secret.safeParse(JSON.parse(SecretString ?? 'null'))
  if (parsed.success) return parsed.data
  throw new Error(`the secret is malformed at ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`)
}
