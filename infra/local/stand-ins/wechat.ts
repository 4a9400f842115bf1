import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'

const ERRORS: Record<string, { errcode: number; errmsg: string }> = {
  invalid: { errcode: 40029, errmsg: 'invalid code' },
  busy: { errcode: -1, errmsg: 'system error' },
  often: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  risky: { errcode: 40226, errmsg: 'code blocked' },
}

/** The same account code always means the same person. */
const openid = (name: string): string => `o${createHash('sha256').update(`wechat ${name}`).digest('base64url').slice(0, 27)}`

const TOKEN_SECONDS = 7200
/** Words by which a text asks for an answer of the check. */
const SUGGESTIONS: ReadonlyArray<readonly [RegExp, 'risky' | 'review']> = [
  [/违规/, 'risky'],
  [/存疑/, 'review'],
]

/** Tokens that have been given out, each for two hours. */
function tokens() {
  let count = 0
  const given = new Set<string>()
  return {
    give() {
      count += 1
      const token = `token-${count}`
      given.add(token)
      return { access_token: token, expires_in: TOKEN_SECONDS }
    },
    knows: (token: string | null) => token !== null && given.has(token),
  }
}

/** `POST /wxa/msg_sec_check`: 停用 makes it busy, 离开 says that the author is gone; see `SUGGESTIONS` for the rest. */
function checked(text: string, openid: string) {
  if (text.includes('停用')) return ERRORS.busy
  if (text.includes('离开') || !openid.startsWith('o')) return { errcode: 61010, errmsg: 'code is expired' }
  const suggest = SUGGESTIONS.find(([words]) => words.test(text))?.[1] ?? 'pass'
  return { errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20001 }, trace_id: 'local' }
}

const bodyOf = async (request: IncomingMessage) =>
  JSON.parse(String((await readBody(request)) || '{}')) as Partial<Record<'appid' | 'secret' | 'content' | 'openid', string>>

/**
 * Stands for WeChat's `GET /sns/jscode2session`. The code names the person: `anna` or `anna.3` (anything after the dot
 * makes it new); each code works once. `invalid`, `busy`, `often` and `risky` give the error of that kind. It also gives stable
 * tokens and checks texts.
 */
export function wechatStandIn(app: { appId: string; secret: string }): Promise<Listening> {
  const used = new Set<string>()
  const access = tokens()
  return standIn(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    if (url.pathname === '/cgi-bin/stable_token') {
      const { appid, secret } = await bodyOf(request)
      const right = appid === app.appId && secret === app.secret
      return json(response, 200, right ? access.give() : { errcode: 40125, errmsg: 'invalid appsecret' })
    }
    if (url.pathname === '/wxa/msg_sec_check') {
      const { content = '', openid = '' } = await bodyOf(request)
      const known = access.knows(url.searchParams.get('access_token'))
      return json(response, 200, known ? checked(content, openid) : { errcode: 40001, errmsg: 'invalid credential' })
    }
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
