import { join } from 'node:path'
import { type Database, openDatabase } from '../engine/database.ts'
import { relayServer } from '../engine/server.ts'
import { alipayStandIn } from '../stand-ins/alipay.ts'
import { listen } from '../stand-ins/listen.ts'
import { type NumbersStandIn, numbersStandIn } from '../stand-ins/numbers.ts'
import type { PlatformMessage } from '../stand-ins/platform-messages.ts'
import { type KeptProvince, keptProvince } from '../stand-ins/province/kept.ts'
import { type DemoSecret, demoSecret, secretsStandIn } from '../stand-ins/secrets.ts'
import { CREDENTIALS } from '../stand-ins/signature.ts'
import { type SmsStandIn, smsStandIn } from '../stand-ins/sms.ts'
import { wechatStandIn } from '../stand-ins/wechat.ts'
import type { Assembly } from './assembly/read-assembly.ts'
import { REGION } from './assembly/resolve.ts'

/** What stands behind the functions: the database and the services of others, on loopback ports of their own. */
export interface Backstage {
  readonly database: Database
  readonly secret: DemoSecret
  readonly sms: SmsStandIn
  /** What was sent through WeChat and Alipay. */
  readonly platforms: {
    readonly wechat: Awaited<ReturnType<typeof wechatStandIn>>
    readonly alipay: Awaited<ReturnType<typeof alipayStandIn>>
  }
  readonly platformMessages: () => PlatformMessage[]
  readonly numbers: NumbersStandIn
  /** The superior system, for places that have one. */
  readonly province: KeptProvince | undefined
  readonly databaseUrl: string
  /** Variables that lead the functions to all this. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Where the object store stands under the public address, so that a browser reaches it too. */
export const OBJECTS = '/__local/objects'

export async function startBackstage(
  folder: string,
  assembly: Assembly,
  publicUrl: string,
  now: () => number,
  warn: (text: string) => void,
): Promise<Backstage> {
  const database = await openDatabase(folder, assembly.tables, now)
  const secret = demoSecret(join(folder, 'secret.json'))
  const sms = await smsStandIn(secret.sms, publicUrl, now)
  const numbers = await numbersStandIn(secret.calls, now)
  const relay = await listen(relayServer(database.relay, (error) => warn(`数据库：${error}`)))
  const wechat = await wechatStandIn(secret.wechat, now)
  const alipay = await alipayStandIn(secret.alipay, now)
  const secrets = await secretsStandIn(secret)
  const province = await keptProvince(folder, assembly.functions[0]?.environment.PROFILE, secret, now)
  const environment = {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: relay.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ENDPOINT_URL_S3: `${publicUrl}${OBJECTS}`,
    WECHAT_BASE_URL: wechat.url,
    ALIPAY_BASE_URL: alipay.url,
    SMS_BASE_URL: sms.url,
    CALLS_BASE_URL: numbers.url,
    ...(province ? { SUPERIOR_BASE_URL: province.url } : {}),
    PUBLIC_URL: publicUrl,
  }
  return {
    database,
    secret,
    sms,
    platforms: { wechat, alipay },
    platformMessages: () => [...wechat.messages(), ...alipay.messages()].sort((a, b) => b.at - a.at),
    numbers,
    province,
    databaseUrl: relay.url,
    environment,
    async close() {
      await Promise.all([relay, wechat, alipay, secrets, sms, numbers, province].map((server) => server?.close()))
      await database.close()
    },
  }
}
