import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { NoticeTemplates } from '../../../functions/adapters/notice-templates.ts'
import { json } from '../host/http/front.ts'
import { readBody } from '../host/http/read-body.ts'
import { type Listening, standIn } from './listen.ts'
import { messageBox } from './platform-messages.ts'

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

/** Greatest lengths of the kinds of keywords. */
const LENGTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^thing\d+$/, 20],
  [/^phrase\d+$/, 5],
  [/^character_string\d+$/, 32],
  [/^time\d+$/, 32],
]

interface Message {
  readonly touser?: string
  readonly template_id?: string
  readonly page?: string
  readonly data?: Readonly<Record<string, { readonly value?: string }>>
}

/** `subscribeMessage.send`: why a message is not taken, or nothing. */
function misfit({ touser = '', template_id = '', data = {} }: Message, templates: readonly string[]) {
  if (!touser.startsWith('o')) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!templates.includes(template_id)) return { errcode: 40037, errmsg: 'invalid template_id' }
  const fits = ([name, { value = '' }]: [string, { value?: string }]) =>
    LENGTHS.some(([kind, limit]) => kind.test(name) && value !== '' && [...value].length <= limit)
  return Object.entries(data).every(fits) ? undefined : { errcode: 47003, errmsg: 'argument invalid! data' }
}

const bodyOf = async (request: IncomingMessage) =>
  JSON.parse(String((await readBody(request)) || '{}')) as Partial<Record<'appid' | 'secret' | 'content' | 'openid', string>>

/**
 * Stands for WeChat's `GET /sns/jscode2session`. The code names the person: `anna` or `anna.3` (anything after the dot
 * makes it new); each code works once. `invalid`, `busy`, `often` and `risky` give the error of that kind. It also gives stable
 * tokens, checks texts and keeps the subscribe messages that it was given, as they would be seen.
 */
export async function wechatStandIn(
  app: { appId: string; secret: string; messages?: NoticeTemplates },
  now: () => number = Date.now,
): Promise<Listening & Pick<ReturnType<typeof messageBox>, 'messages' | 'behave'>> {
  const used = new Set<string>()
  const access = tokens()
  const box = messageBox('wechat', now)
  const templates = Object.values(app.messages ?? {}).map(({ id }) => id)
  const listening = await standIn(async (request, response) => {
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
    if (url.pathname === '/cgi-bin/message/subscribe/send') {
      const message = (await bodyOf(request)) as Message
      if (box.mood() === 'silent') return
      if (!access.knows(url.searchParams.get('access_token')))
        return json(response, 200, { errcode: 40001, errmsg: 'invalid credential' })
      const fault = misfit(message, templates) ?? errorOf(box.mood())
      if (!fault) box.keep(message.touser ?? '', message.template_id ?? '', message.page ?? '', message.data ?? {})
      if (box.mood() === 'lost') return
      return json(response, 200, fault ?? { errcode: 0, errmsg: 'ok' })
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
  return { ...listening, messages: box.messages, behave: box.behave }
}

/** A mood that is a number is that error. */
const errorOf = (mood: string | undefined) =>
  mood === undefined || mood === 'lost' ? undefined : { errcode: Number(mood), errmsg: 'as asked' }
