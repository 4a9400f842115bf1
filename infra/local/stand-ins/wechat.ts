import { createHash } from 'node:crypto'
import { json } from '../host/http/front.ts'
import { type Listening, standIn } from './listen.ts'

const ERRORS: Record<string, { errcode: number; errmsg: string }> = {
  invalid: { errcode: 40029, errmsg: 'invalid code' },
  busy: { errcode: -1, errmsg: 'system error' },
  often: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  risky: { errcode: 40226, errmsg: 'code blocked' },
}

/** The same account code always means the same person. */
const openid = (name: string): string => `o${createHash('sha256').update(`wechat ${name}`).digest('base64url').slice(0, 27)}`

/**
 * Stands for WeChat's `GET /sns/jscode2session`. The code names the person: `anna` or `anna.3` (anything after the dot
 * makes it new); each code works once. `invalid`, `busy`, `often` and `risky` give the error of that kind.
 */
export function wechatStandIn(app: { appId: string; secret: string }): Promise<Listening> {
  const used = new Set<string>()
  return standIn((request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const code = url.searchParams.get('js_code') ?? ''
    if (url.pathname !== '/sns/jscode2session') return json(response, 404, { errcode: 404, errmsg: 'not found' })
    if (url.searchParams.get('appid') !== app.appId) return json(response, 200, { errcode: 40013, errmsg: 'invalid appid' })
    if (url.searchParams.get('secret') !== app.secret) return json(response, 200, { errcode: 40125, errmsg: 'invalid appsecret' })
    const error = ERRORS[code.split('.')[0] ?? '']
    if (error) return json(response, 200, error)
    if (code === '' || used.has(code)) return json(response, 200, ERRORS.invalid)
    if (code.includes('.')) used.add(code)
    const name = code.split('.')[0] ?? ''
    json(response, 200, { openid: openid(name), session_key: Buffer.from(name.padEnd(16, '0')).toString('base64') })
  })
}
