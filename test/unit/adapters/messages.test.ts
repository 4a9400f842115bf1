import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alipaySignIn } from '../../../functions/adapters/alipay.ts'
import { alipayMessages } from '../../../functions/adapters/alipay-message.ts'
import { NOTICE_PAGES } from '../../../functions/adapters/notice-templates.ts'
import { sendJson } from '../../../functions/adapters/send-json.ts'
import { wechatSignIn } from '../../../functions/adapters/wechat.ts'
import { wechatMessages } from '../../../functions/adapters/wechat-message.ts'
import { alipayStandIn } from '../../../infra/local/stand-ins/alipay.ts'
import { wechatStandIn } from '../../../infra/local/stand-ins/wechat.ts'
import { virtualClock } from '../../memory/system.ts'

const fields = { number: 'character_string1', step: 'phrase2', note: 'thing3', time: 'time4' }
const WECHAT = { appId: 'wx1', secret: 's', messages: { progress: { id: 'tmpl-1', longTerm: false, fields } } }
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const keyword = { number: 'keyword1', step: 'keyword2', note: 'keyword3' }
const ALIPAY = { appId: '2021', privateKey: key, messages: { work: { id: 'user-1', longTerm: true, fields: keyword } } }

const clock = virtualClock(Date.parse('2026-11-02T02:00:00Z'))
const TEXT = {
  template: 'progress',
  page: 'progress',
  number: 'LCC2026-1118-7K3M-92QX',
  step: '已答复',
  note: '答复可在进度页查看',
} as const
const WORK = { ...TEXT, template: 'work', page: 'reviews' } as const

let wechat: Awaited<ReturnType<typeof wechatStandIn>>
let alipay: Awaited<ReturnType<typeof alipayStandIn>>
beforeAll(async () => {
  wechat = await wechatStandIn(WECHAT, clock.now)
  alipay = await alipayStandIn(ALIPAY, clock.now)
})
afterAll(() => Promise.all([wechat?.close(), alipay?.close()]))

const openid = async () => {
  const answer = await wechatSignIn(wechat.url, WECHAT).identify('anna')
  return answer.ok ? answer.id : ''
}

test('WeChat takes a subscribe message as it was accepted, and the page it leads to names no receipt', async () => {
  const sender = wechatMessages(wechat.url, WECHAT, clock)
  expect([sender.mode('progress'), sender.mode('work'), sender.idOf('progress')]).toEqual(['once', 'none', 'tmpl-1'])
  expect(await sender.send(await openid(), TEXT, clock.now())).toEqual({ sent: true })
  expect(wechat.messages()[0]).toMatchObject({
    to: await openid(),
    page: 'pages/progress/index',
    text: 'LCC2026-1118-7K3M-92QX｜已答复｜答复可在进度页查看｜2026-11-02 10:00',
  })
})

test('what is too long for a keyword is cut, not refused', async () => {
  const sender = wechatMessages(wechat.url, WECHAT, clock)
  expect(await sender.send(await openid(), { ...TEXT, note: '长'.repeat(40), step: '很长很长的' }, clock.now())).toEqual({
    sent: true,
  })
})

test.each([
  ['43101', 'refused'],
  ['-1', 'busy'],
  ['47003', 'misused'],
  ['lost', 'unknown'],
])('WeChat answers %s: %s', async (mood, why) => {
  wechat.behave(mood)
  const answer = wechatMessages(wechat.url, WECHAT, clock, { send: sendJson(300) }).send(await openid(), TEXT, clock.now())
  expect(await answer).toMatchObject({ sent: false, why })
  wechat.behave(undefined)
})

test('a person whom WeChat does not know, and WeChat that cannot be reached', async () => {
  const sender = wechatMessages(wechat.url, WECHAT, clock)
  expect(await sender.send('2088', TEXT, clock.now())).toMatchObject({ why: 'refused' })
  const far = wechatMessages('http://127.0.0.1:9', WECHAT, clock)
  expect(await far.send('o1', TEXT, clock.now())).toMatchObject({ why: 'busy' })
})

test('Alipay takes a signed message, for people of both kinds of ids', async () => {
  const sender = alipayMessages(alipay.url, ALIPAY, clock)
  expect([sender.mode('work'), sender.mode('progress'), sender.idOf('work')]).toEqual(['long', 'none', 'user-1'])
  const answer = await alipaySignIn(alipay.url, ALIPAY, clock).identify('ben')
  const id = answer.ok ? answer.id : ''
  expect(await sender.send(id, WORK, clock.now())).toEqual({ sent: true })
  expect(await sender.send('2088102122458832', WORK, clock.now())).toEqual({ sent: true })
  expect(alipay.messages().map(({ to }) => to)).toEqual(['2088102122458832', id])
  expect(alipay.messages()[0]).toMatchObject({ page: 'packages/review/reviews/index', template: 'user-1' })
})

test.each([
  ['40004', 'refused'],
  ['20000', 'busy'],
  ['40006', 'misused'],
  ['lost', 'unknown'],
])('Alipay answers %s: %s', async (mood, why) => {
  alipay.behave(mood)
  const sender = alipayMessages(alipay.url, ALIPAY, clock, sendJson(300))
  expect(await sender.send('b', WORK, clock.now())).toMatchObject({ sent: false, why })
  alipay.behave(undefined)
})

test('a message signed with another key is refused as ours to mend', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const sender = alipayMessages(alipay.url, { ...ALIPAY, privateKey: other }, clock)
  expect(await sender.send('b', WORK, clock.now())).toMatchObject({ sent: false, why: 'misused', code: 'isv.invalid-signature' })
})

test('every page that a message leads to is there', () => {
  const missing = Object.values(NOTICE_PAGES).filter((page) => !existsSync(`miniprogram/src/${page}.tsx`))
  expect(missing).toEqual([])
})
