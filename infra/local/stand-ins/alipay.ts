import { createHash, createPublicKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'

const METHOD = 'alipay.system.oauth.token'

const openId = (name: string): string => createHash('sha256').update(`alipay ${name}`).digest('base64url').slice(0, 32)

/** Parameters in the order and form in which they are signed: by name, empty ones and the signature left out. */
const signedText = (parameters: URLSearchParams): string =>
  [...parameters]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/**
 * Stands for Alipay's `POST /gateway.do`, method `alipay.system.oauth.token`. Checks the RSA2 signature of the request
 * with the key of the application and signs its answers with a key of its own. The code names the person; `invalid` is refused.
 */
export function alipayStandIn(app: { appId: string; privateKey: string }): Promise<Listening> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const applicationKey = createPublicKey(app.privateKey)
  return standIn(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const parameters = new URLSearchParams([...url.searchParams, ...new URLSearchParams(String(await readBody(request)))])
    const content = answer(parameters, app.appId, () =>
      createVerify('RSA-SHA256')
        .update(signedText(parameters))
        .verify(applicationKey, parameters.get('sign') ?? '', 'base64'),
    )
    const name = 'code' in content ? 'error_response' : `${METHOD.replaceAll('.', '_')}_response`
    const sign = createSign('RSA-SHA256').update(JSON.stringify(content)).sign(own, 'base64')
    json(response, 200, { [name]: content, sign })
  })
}

function answer(parameters: URLSearchParams, appId: string, signed: () => boolean): Record<string, unknown> {
  const refuse = (sub: string, text: string) => ({ code: '40002', msg: 'Invalid Arguments', sub_code: sub, sub_msg: text })
  if (parameters.get('method') !== METHOD) return refuse('isv.invalid-method', '不存在的方法名')
  if (parameters.get('app_id') !== appId) return refuse('isv.invalid-app-id', '无效的应用标识')
  if (!signed()) return refuse('isv.invalid-signature', '验签出错')
  const code = parameters.get('code') ?? ''
  if (code === '' || code.startsWith('invalid')) return refuse('isv.code-invalid', '授权码无效')
  const id = openId(code.split('.')[0] ?? '')
  return {
    user_id: id,
    open_id: id,
    access_token: `local-${id}`,
    expires_in: 1296000,
    refresh_token: `r-${id}`,
    re_expires_in: 2592000,
  }
}
