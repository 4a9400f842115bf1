import { expect, test } from 'vitest'
import { routes } from '../../../shared/contract/routes.ts'
import type { City } from './city.ts'
import { rate, sees } from './steps.ts'

const MESSAGES_OF = (city: City, phone: string) => city.host.running.backstage.sms.messages().filter((one) => one.phone === phone)

/** Has the gateway pass replies on, as it does: without a signature, to the address it alone was given. */
async function passOn(city: City, body: unknown): Promise<unknown> {
  const { method, path } = routes.receiveReplies
  const url = city.url + path.replace('{key}', city.host.running.backstage.secret.sms.replyToken)
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const answer = await response.json()
  await city.host.drained()
  return answer
}

/** Where a text message asks for a rating: by digit or by link. */
export function asksBySms(city: () => City): void {
  const reply = (mobile: string, text: string) => ({
    ...{ mobile, nationcode: '86', sign: '政务服务', text, extend: '' },
    time: Math.floor(city().host.clock.now() / 1000),
  })
  const texts = (phone: string) => MESSAGES_OF(city(), phone).map(({ template }) => template)
  const asked = async (mobile: string) => {
    const code = await city().push({ mobile })
    await city().host.drained()
    const [message] = MESSAGES_OF(city(), mobile)
    expect(message?.template).toBe('invitation')
    return { code, message, link: message?.link ?? '' }
  }

  test('a message asks for a rating; opening its link changes nothing; a digit rates, delivered again or not, and a second one adds', async () => {
    const phone = '10000000061'
    const { code, message, link } = await asked(phone)
    expect(message?.text).toMatch(/回复一个数字评价：5非常满意，4满意，3基本满意，2不满意，1非常不满意/)
    for (let n = 0; n < 2; n += 1) await sees(await city().visit(new URL(link).pathname), '这次服务，您满意吗？')
    await sees(await city().visit(`/s/${code}`), '这次服务，您满意吗？')

    const first = reply(phone, '５')
    expect(await passOn(city(), first)).toEqual({ result: 0, errmsg: 'OK' })
    expect(await passOn(city(), [first])).toEqual({ result: 0, errmsg: 'OK' })
    await sees(await city().visit(`/s/${code}`), '这次服务已经评价过了')
    expect(texts(phone)).toEqual(['recorded', 'invitation'])
    await passOn(city(), { ...reply(phone, '满意'), time: first.time + 1 })
    expect(texts(phone)).toEqual(['added', 'recorded', 'invitation'])
    const page = await city().visit(new URL(link).pathname)
    await sees(page, '这次服务已经评价过了')
    await page.getByRole('button', { name: '查看那条评价' }).click()
    await sees(page, '非常满意')
    await sees(page, /满意/)
  })

  test('what is no level is explained once, and the link rates as well', async () => {
    const phone = '10000000062'
    const { code, link } = await asked(phone)
    const at = reply(phone, '你们是谁')
    await passOn(city(), at)
    await passOn(city(), { ...at, text: '说话', time: at.time + 1 })
    expect(texts(phone)).toEqual(['unclear', 'invitation'])
    const page = await city().visit(new URL(link).pathname)
    await rate(page, '不满意', '服务态度生硬')
    await sees(await city().visit(`/s/${code}`), '这次服务已经评价过了')
    await sees(await city().visit(new URL(link).pathname), '这次服务已经评价过了')
    await sees(await city().visit(`/i/${'A'.repeat(22)}`), '这个链接已经失效')
  })

  test('whoever writes 退订 is asked no more', async () => {
    const phone = '10000000063'
    await asked(phone)
    await passOn(city(), reply(phone, '退订'))
    await city().push({ mobile: phone })
    await city().host.drained()
    expect(texts(phone)).toEqual(['stopped', 'invitation'])
  })
}

/** Where the place does not ask by text message. */
export function asksNobodyBySms(city: () => City): void {
  test('nobody is asked by text message', async () => {
    const phone = '10000000061'
    await city().push({ mobile: phone })
    await city().host.drained()
    expect(MESSAGES_OF(city(), phone)).toEqual([])
  })
}
