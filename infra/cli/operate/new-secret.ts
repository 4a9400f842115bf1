import { randomBytes } from 'node:crypto'

const key = (): string => randomBytes(32).toString('base64')

/** Prints a secret with fresh keys; what other platforms give out is filled in by hand. */
const secret = {
  hashKey: key(),
  sessionKey: key(),
  sealKey: key(),
  wechat: { appId: '', secret: '' },
  alipay: { appId: '', privateKey: '' },
  sms: { accessId: '', accessKey: '', signName: '', template: '' },
  applications: { 'hall-system-1': key() },
}

console.log(JSON.stringify(secret, null, 2))
