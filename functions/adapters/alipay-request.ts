import { createPrivateKey, createSign, type KeyObject } from 'node:crypto'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { Clock } from '../kernel/ports.ts'

export interface AlipayApp {
  readonly appId: string
  readonly privateKey: string
}

/** The text that is signed: parameters by name, empty ones and the signature left out. */
const signedText = (parameters: URLSearchParams): string =>
  [...parameters]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/** A private key as Alipay hands it out (bare base64 of PKCS #8), or as PEM. */
const privateKeyOf = (key: string): KeyObject =>
  key.startsWith('-')
    ? createPrivateKey(key)
    : createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })

/** The parameters of a call of Alipay's gateway, signed with RSA2. */
export function alipayRequest(
  app: AlipayApp,
  method: string,
  own: Readonly<Record<string, string>>,
  clock: Clock,
): URLSearchParams {
  const parameters = new URLSearchParams({
    app_id: app.appId,
    method,
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: civilTime(clock.now()),
    version: '1.0',
    ...own,
  })
  parameters.set('sign', createSign('RSA-SHA256').update(signedText(parameters)).sign(privateKeyOf(app.privateKey), 'base64'))
  return parameters
}
