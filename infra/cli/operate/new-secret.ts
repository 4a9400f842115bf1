import { randomBytes } from 'node:crypto'
import { TEMPLATE_NAMES } from '../../../functions/adapters/sms-templates.ts'

const key = (): string => randomBytes(32).toString('base64')

/** Prints a secret with fresh keys; what other platforms give out is filled in by hand. */
const secret = {
  hashKey: key(),
  sessionKey: key(),
  sealKey: key(),
  wechat: { appId: '', secret: '', messages: {} },
  alipay: { appId: '', privateKey: '', messages: {} },
  sms: {
    secretId: '',
    secretKey: '',
    appId: '',
    signName: '',
    region: 'ap-guangzhou',
    templates: Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, ''])),
    replyToken: randomBytes(24).toString('base64url'),
  },
  calls: { accessKeyId: '', accessKeySecret: '', poolKey: '' },
  superior: { appMark: '', appWord: '', platformKey: '', ownKey: '', appKey: '', appCode: '' },
  applications: { 'hall-system-1': key(), 'hotline-12345': key() },
  hotlines: ['hotline-12345'],
}

console.log(JSON.stringify(secret, null, 2))
