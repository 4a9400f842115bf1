import { createVerify, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { alipaySignIn } from '../../../functions/adapters/alipay.ts'
import type { Ask } from '../../../functions/adapters/http-client.ts'
import { wechatSignIn } from '../../../functions/adapters/wechat.ts'
import { virtualClock } from '../../memory/system.ts'

const clock = virtualClock(Date.parse('2026-11-02T02:00:00Z'))

/** A platform that gives one answer and remembers what it was asked. */
function platform(answer: unknown) {
  const asked: Array<{ url: URL; init: RequestInit }> = []
  const ask: Ask = async (url, init = {}) => {
    asked.push({ url, init })
    return answer
  }
  return { ask, asked }
}

const wechat = (answer: unknown) => wechatSignIn('https://wechat.example', { appId: 'wx1', secret: 's' }, platform(answer).ask)

test('WeChat: the openid is the answer, and the session key stays behind', async () => {
  const { ask, asked } = platform({ openid: 'o123', session_key: 'secret' })
  const answer = await wechatSignIn('https://wechat.example', { appId: 'wx1', secret: 's&' }, ask).identify('c=1')
  expect(answer).toEqual({ ok: true, id: 'o123' })
  expect(asked[0]?.url.href).toBe(
    'https://wechat.example/sns/jscode2session?appid=wx1&secret=s%26&js_code=c%3D1&grant_type=authorization_code',
  )
})

test.each([
  [{ errcode: 40029 }, 'bad-code'],
  [{ errcode: 45011 }, 'too-often'],
  [{ errcode: 40226 }, 'risk'],
  [{ errcode: -1 }, 'unavailable'],
  [{}, 'unavailable'],
  ['<html>', 'unavailable'],
  [undefined, 'unavailable'],
])('WeChat: %j is %s', async (answer, why) => {
  expect(await wechat(answer).identify('c')).toEqual({ ok: false, why })
})

test('WeChat: a wrong application is a fault to be mended', async () => {
  await expect(wechat({ errcode: 40125 }).identify('c')).rejects.toThrow('40125')
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const bare = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const alipay = (answer: unknown) => {
  const { ask, asked } = platform(answer)
  return { asked, ...alipaySignIn('https://alipay.example', { appId: '2021', privateKey: bare }, clock, ask) }
}

test('Alipay: the request is signed with the key of the application', async () => {
  const { asked, identify } = alipay({ alipay_system_oauth_token_response: { open_id: 'a1', user_id: '2088' } })
  expect(await identify('code')).toEqual({ ok: true, id: 'a1' })
  const sent = new URLSearchParams(String(asked[0]?.init.body))
  const text = [...sent]
    .filter(([name]) => name !== 'sign')
    .sort()
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  expect(sent.get('timestamp')).toBe('2026-11-02 10:00:00')
  expect(
    createVerify('RSA-SHA256')
      .update(text)
      .verify(publicKey, sent.get('sign') ?? '', 'base64'),
  ).toBe(true)
})

test.each([
  [{ error_response: { code: '40002', sub_code: 'isv.code-invalid' } }, 'bad-code'],
  [{ error_response: { code: '20000', sub_code: 'isp.unknow-error' } }, 'unavailable'],
  [undefined, 'unavailable'],
])('Alipay: %j is %s', async (answer, why) => {
  expect(await alipay(answer).identify('code')).toEqual({ ok: false, why })
})

test('Alipay: a wrong application is a fault to be mended', async () => {
  const refused = { error_response: { code: '40002', sub_code: 'isv.invalid-app-id' } }
  await expect(alipay(refused).identify('c')).rejects.toThrow('isv.invalid-app-id')
})
