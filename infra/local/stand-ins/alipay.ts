import { createHash, createPublicKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import type { NoticeTemplates } from '../../../functions/adapters/notice-templates.ts'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'
import { messageBox } from './platform-messages.ts'

const METHOD = 'alipay.system.oauth.token'
const SEND = 'alipay.open.app.mini.templatemessage.send'

const openId = (name: string): string => createHash('sha256').update(`alipay ${name}`).digest('base64url').slice(0, 32)

/** Parameters in the order and form in which they are signed: by name, empty ones and the signature left out. */
const signedText = (parameters: URLSearchParams): string =>
  [...parameters]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/**
 * Stands for Alipay's `POST /gateway.do`, methods `alipay.system.oauth.token` and `…templatemessage.send`. Checks the RSA2
 * signature of the request with the key of the application and signs its answers with a key of its own. The code names the
 * person; `invalid` is refused. Messages are kept as they would be seen.
 */
export async function alipayStandIn(
  app: { appId: string; privateKey: string; messages?: NoticeTemplates },
  now: () => number = Date.now,
): Promise<Listening & Pick<ReturnType<typeof messageBox>, 'messages' | 'behave'>> {
  const box = messageBox('alipay', now)
  const templates = Object.values(app.messages ?? {}).map(({ id }) => id)
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const applicationKey = createPublicKey(app.privateKey)
  const listening = await standIn(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const parameters = new URLSearchParams([...url.searchParams, ...new URLSearchParams(String(await readBody(request)))])
    const signed = () =>
      createVerify('RSA-SHA256')
        .update(signedText(parameters))
        .verify(applicationKey, parameters.get('sign') ?? '', 'base64')
    const method = parameters.get('method') ?? ''
    const sends = method === SEND
    if (sends && box.mood() === 'silent') return
    const content = sends
      ? (misuse(parameters, app.appId, signed) ?? sent(parameters, templates, box))
      : answer(parameters, app.appId, signed)
    if (sends && box.mood() === 'lost') return
    const name = 'code' in content && !sends ? 'error_response' : `${method.replaceAll('.', '_')}_response`
    const sign = createSign('RSA-SHA256').update(JSON.stringify(content)).sign(own, 'base64')
    json(response, 200, { [name]: content, sign })
  })
  return { ...listening, messages: box.messages, behave: box.behave }
}

const refuse = (sub: string, text: string) => ({ code: '40002', msg: 'Invalid Arguments', sub_code: sub, sub_msg: text })

function misuse(parameters: URLSearchParams, appId: string, signed: () => boolean) {
  if (![METHOD, SEND].includes(parameters.get('method') ?? '')) return refuse('isv.invalid-method', '不存在的方法名')
  if (parameters.get('app_id') !== appId) return refuse('isv.invalid-app-id', '无效的应用标识')
  return signed() ? undefined : refuse('isv.invalid-signature', '验签出错')
}

/** Keeps a message, or says why it is not sent. */
function sent(parameters: URLSearchParams, templates: readonly string[], box: ReturnType<typeof messageBox>) {
  const { to_open_id, to_user_id, user_template_id, page, data } = JSON.parse(parameters.get('biz_content') ?? '{}')
  const mood = box.mood()
  if (!templates.includes(user_template_id)) return refuse('isv.template-not-exist', '模板不存在')
  if (mood && mood !== 'lost') return { code: mood, msg: 'Business Failed', sub_code: 'AS_ASKED' }
  box.keep(to_open_id ?? to_user_id, user_template_id, page, JSON.parse(data))
  return { code: '10000', msg: 'Success' }
}

function answer(parameters: URLSearchParams, appId: string, signed: () => boolean): Record<string, unknown> {
  const fault = misuse(parameters, appId, signed)
  if (fault) return fault
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
