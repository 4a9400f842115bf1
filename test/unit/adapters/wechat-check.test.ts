import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, askJson } from '../../../functions/adapters/http-client.ts'
import { wechatCheck } from '../../../functions/adapters/wechat-check.ts'
import type { Listening } from '../../../infra/local/stand-ins/listen.ts'
import { wechatStandIn } from '../../../infra/local/stand-ins/wechat.ts'
import { virtualClock } from '../../memory/system.ts'

const APP = { appId: 'wx1', secret: 's' }
let wechat: Listening
beforeAll(async () => {
  wechat = await wechatStandIn(APP)
})
afterAll(() => wechat?.close())

const clock = () => virtualClock(Date.parse('2026-11-02T02:00:00Z'))

/** Asks the stand-in, and counts what was asked. */
function counting() {
  const paths: string[] = []
  const ask: Ask = (url, init) => {
    paths.push(url.pathname)
    return askJson(url, init)
  }
  return { paths, ask }
}

test.each([
  ['等了很久', 'pass'],
  ['违规的话', 'hold'],
  ['存疑的话', 'hold'],
  ['离开的人', 'unknown'],
  ['停用', 'unavailable'],
])('WeChat says of %s: %s', async (text, verdict) => {
  expect(await wechatCheck(wechat.url, APP, clock()).check('o-1', text)).toBe(verdict)
})

test('a token serves until shortly before its end', async () => {
  const [time, { paths, ask }] = [clock(), counting()]
  const { check } = wechatCheck(wechat.url, APP, time, ask)
  await check('o-1', '一')
  await check('o-1', '二')
  expect(paths.filter((path) => path.endsWith('stable_token'))).toHaveLength(1)
  time.moveTo(time.now() + 7_000_000)
  await check('o-1', '三')
  expect(paths.filter((path) => path.endsWith('stable_token'))).toHaveLength(2)
})

test('a token that is not good any more is forgotten, and the check is tried again later', async () => {
  const { paths, ask } = counting()
  let spoilt = true
  const spoiling: Ask = async (url, init) => {
    const answer = await ask(url, init)
    if (!spoilt || !url.pathname.endsWith('stable_token')) return answer
    spoilt = false
    return { access_token: 'old', expires_in: 7200 }
  }
  const { check } = wechatCheck(wechat.url, APP, clock(), spoiling)
  expect(await check('o-1', '一')).toBe('unavailable')
  expect(await check('o-1', '一')).toBe('pass')
  expect(paths).toHaveLength(4)
})

test('a wrong secret, silence and nonsense are no verdict', async () => {
  expect(await wechatCheck(wechat.url, { ...APP, secret: 'x' }, clock()).check('o-1', '一')).toBe('unavailable')
  for (const answer of [undefined, '<html>', {}]) {
    expect(await wechatCheck(wechat.url, APP, clock(), async () => answer).check('o-1', '一')).toBe('unavailable')
  }
})
