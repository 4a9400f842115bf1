import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administration, nightlyReport } from './support/administration.ts'
import { afterRating } from './support/after-rating.ts'
import { noCards } from './support/cards.ts'
import { citizenChannels } from './support/citizen-channels.ts'
import { ADMIN, type City, DAY, HANDLER, openCity } from './support/city.ts'
import { commonJourneys } from './support/common.ts'
import { coverageJourneys } from './support/coverage.ts'
import { aThousandOfABreak, deviceJourneys } from './support/devices.ts'
import { evidenceJourneys } from './support/evidence.ts'
import { handlingJourneys } from './support/handling.ts'
import { inbound } from './support/inbound.ts'
import { extensionIsGranted, leadingJourneys } from './support/leading.ts'
import { noticeJourneys } from './support/notices.ts'
import { onThePhone } from './support/phone.ts'
import { reviewJourneys } from './support/reviews.ts'
import { signJourneys } from './support/signs.ts'
import { asksNobodyBySms } from './support/sms.ts'
import { openTicketOf, rate, sees, step } from './support/steps.ts'
import { exchangeUpwards } from './support/superior.ts'

let city: City
beforeAll(async () => {
  city = await openCity('lincang')
}, 600_000)
afterAll(() => city?.close(), 60_000)

describe('临沧', () => {
  commonJourneys(() => city)
  afterRating(() => city)
  administration(() => city)
  inbound(() => city)
  asksNobodyBySms(() => city)
  onThePhone(() => city)
  citizenChannels(() => city)
  deviceJourneys(() => city)
  aThousandOfABreak(() => city)
  evidenceJourneys(() => city)
  signJourneys(() => city)
  coverageJourneys(() => city)
  handlingJourneys(() => city)

  test('a bad rating is verified, put right and answered; its clock starts when it is found true', async () => {
    const code = await city.push()
    const citizen = await city.visit(`/s/${code}`)
    const receipt = await rate(citizen, '非常不满意', '服务态度差效率低')
    await sees(citizen, /查实之日起 15 个工作日内整改并答复/)
    await city.host.drained()
    const handler = await city.visit('', { phone: HANDLER })
    await sees(handler, '待办差评')
    await openTicketOf(city, handler, code)
    await step(handler, {
      form: '核实',
      choose: ['属实'],
      write: '查看了当天的叫号记录和监控，情况属实。',
      submit: '提交核实结论',
    })
    await step(handler, { form: '定整改方式', choose: ['立行立改'], submit: '确定整改方式' })
    await citizen.goto(`${city.url}/pages/progress/index`)
    await citizen.getByRole('textbox').first().fill(receipt)
    await citizen.getByRole('button', { name: '查看', exact: true }).click()
    await sees(citizen, '正在整改')
    await sees(citizen, /10月12日/)
    await step(handler, { form: '记录整改', write: '已调整窗口排班，并对当事人批评教育。', submit: '记录整改' })
    await step(handler, { form: '答复群众', write: '您反映的问题属实，已经改正，向您致歉。', submit: '提交答复' })
    await step(handler, { form: '办结', submit: '按匿名办结' })
    await sees(handler, '已办结。')
    expect(await handler.locator('body').innerText()).not.toContain(receipt)
    await citizen.reload()
    await sees(citizen, '已经办结')
    await sees(citizen, '您反映的问题属实，已经改正，向您致歉。')
  })

  // Sunday 20 September 2026 is a working day, so the fifth is Monday 21 September.
  test('five working days without a rating make a default; a real rating takes its place and both stay', async () => {
    const code = await city.push()
    const left = await city.push()
    await city.later(6 * DAY)
    const before = await city.visit(`/s/${code}`)
    expect(await before.getByText('（默认）').count()).toBe(0)
    await city.later(DAY)
    const citizen = await city.visit(`/s/${code}`)
    await sees(citizen, /记为“基本满意（默认）”/)
    await rate(citizen, '非常满意')
    await citizen.getByRole('button', { name: '查看这条评价' }).click()
    await sees(citizen, /“基本满意（默认）”已由这条评价取代/)
    const untouched = await city.visit(`/s/${left}`)
    await sees(untouched, /记为“基本满意（默认）”/)
  })

  test('a ticket nobody handles is reminded of and then escalated, one rung at a time', async () => {
    const code = await city.push()
    await rate(await city.visit(`/s/${code}`), '不满意', '服务态度生硬')
    await city.host.drained()
    const handlerToken = await city.token(HANDLER)
    const seen = await city.api.call('openTicket', { id: code }, handlerToken)
    await city.api.call(
      'verifyTicket',
      { id: code, version: seen.ticket.version, finding: 'founded', grounds: '查看记录，属实。' },
      handlerToken,
    )
    const rungs: number[] = []
    for (let day = 0; day < 45 && rungs.at(-1) !== 5; day += 1) {
      await city.later(DAY)
      const { ticket } = await city.api.call('regionTicket', { id: code }, await city.token(ADMIN))
      rungs.push(ticket.rungs.length)
      if (ticket.due.left > 2) expect(ticket.rungs).toEqual([])
      if (ticket.due.left >= 0) expect(ticket.rungs.length).toBeLessThanOrEqual(1)
    }
    expect(rungs.every((count, at) => count - (rungs[at - 1] ?? 0) <= 1)).toBe(true)
    expect(rungs.at(-1)).toBe(5)
    const admin = await city.visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city.url}/packages/admin/tickets/index`)
    await sees(admin, /超期/)
  })
  noCards(() => city)
  leadingJourneys(() => city)
  extensionIsGranted(() => city)
  reviewJourneys(() => city)
  nightlyReport(() => city)
  exchangeUpwards(() => city)
  noticeJourneys(() => city)
})
