import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { administration, nightlyReport } from './support/administration.ts'
import { afterRating } from './support/after-rating.ts'
import { cardJourneys } from './support/cards.ts'
import { citizenChannels } from './support/citizen-channels.ts'
import { ADMIN, type City, DAY, HANDLER, openCity } from './support/city.ts'
import { commonJourneys } from './support/common.ts'
import { coverageJourneys } from './support/coverage.ts'
import { deviceJourneys } from './support/devices.ts'
import { evidenceJourneys } from './support/evidence.ts'
import { handlingJourneys } from './support/handling.ts'
import { inbound } from './support/inbound.ts'
import { leadingJourneys, noExtension } from './support/leading.ts'
import { noticeJourneys } from './support/notices.ts'
import { onThePhone } from './support/phone.ts'
import { reviewJourneys } from './support/reviews.ts'
import { signJourneys } from './support/signs.ts'
import { asksBySms } from './support/sms.ts'
import { openTicketOf, rate, sees, step } from './support/steps.ts'
import { exchangeUpwards } from './support/superior.ts'

let city: City
beforeAll(async () => {
  city = await openCity('linzi')
}, 600_000)
afterAll(() => city?.close(), 60_000)

describe('临淄', () => {
  commonJourneys(() => city)
  afterRating(() => city)
  administration(() => city)
  inbound(() => city)
  asksBySms(() => city)
  onThePhone(() => city)
  citizenChannels(() => city)
  deviceJourneys(() => city)
  evidenceJourneys(() => city)
  signJourneys(() => city)
  coverageJourneys(() => city)
  handlingJourneys(() => city)

  test('a bad rating has 7 natural days from receipt, 15 once it is complex with its ledger', async () => {
    const code = await city.push()
    const citizen = await city.visit(`/s/${code}`)
    await rate(citizen, '不满意', '窗口人员业务不熟练')
    await sees(citizen, /7 个自然日/)
    await city.host.drained()
    const token = await city.token(HANDLER)
    expect((await city.api.call('openTicket', { id: code }, token)).ticket.due).toMatchObject({
      rule: 'first-contact',
      date: '2026-09-15',
    })
    const handler = await city.visit('', { phone: HANDLER, wide: true })
    await openTicketOf(city, handler, code)
    await step(handler, {
      form: '核实',
      choose: ['部分属实', '复杂'],
      write: '核对了受理记录，部分属实。',
      submit: '提交核实结论',
    })
    await handler.getByRole('heading', { name: '整改方式' }).waitFor()
    const { ticket } = await city.api.call('openTicket', { id: code }, token)
    expect(ticket.due.date).toBe('2026-09-22')
    const { id, version } = ticket
    await expect(city.api.call('triageTicket', { id, version, triage: 'immediate' }, token)).rejects.toThrow(/E3041/)
    const ledger = { reason: '要改系统。', measures: '改造系统。', responsible: '张主任', plannedFor: '2026-09-29' }
    const planned = await city.api.call('triageTicket', { id, version, triage: 'planned', ...ledger }, token)
    expect(planned.ticket).toMatchObject({ state: 'rectifying', due: { date: '2026-09-30' } })
  })

  test('what has no legal basis is explained with the rule, and answered', async () => {
    const code = await city.push()
    await rate(await city.visit(`/s/${code}`), '非常不满意', '多头跑窗口和部门')
    await city.host.drained()
    const handler = await city.visit('', { phone: HANDLER })
    await openTicketOf(city, handler, code)
    await step(handler, { form: '核实', choose: ['属实'], write: '与申请人核对过，情况属实。', submit: '提交核实结论' })
    await step(handler, {
      form: '定整改方式',
      choose: ['解释说明'],
      write: '《不动产登记暂行条例》第十四条。',
      submit: '确定整改方式',
    })
    await step(handler, { form: '答复群众', write: '按规定要由双方到场办理，已向您说明。', submit: '提交答复' })
    await step(handler, { form: '办结', submit: '按匿名办结' })
    await sees(handler, '已办结。')
  })

  test('nobody rates for a citizen who does not: there is no default', async () => {
    const code = await city.push()
    await city.later(14 * DAY)
    const citizen = await city.visit(`/s/${code}`)
    await sees(citizen, '这次服务，您满意吗？')
    expect(await citizen.getByText('默认').count()).toBe(0)
    await rate(citizen, '基本满意')
    await citizen.getByRole('button', { name: '查看这条评价' }).click()
    await sees(citizen, '您的评价')
    expect(await citizen.getByText('（默认）').count()).toBe(0)
  })
  // First contact is due on the day itself; the seven natural days run beside it from the receipt.
  test('a ticket nobody looks into is escalated from the next day, one rung at a time', async () => {
    const code = await city.push()
    const received = civilDate(city.host.clock.now())
    await rate(await city.visit(`/s/${code}`), '不满意', '服务态度生硬')
    await city.host.drained()
    const rungs: number[] = []
    for (let day = 1; day <= 13; day += 1) {
      await city.later(DAY)
      const { ticket } = await city.api.call('regionTicket', { id: code }, await city.token(ADMIN))
      rungs.push(ticket.rungs.length)
      expect(ticket.due).toMatchObject({ rule: 'first-contact', date: received, left: -day })
    }
    expect(rungs).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5])
    const admin = await city.visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city.url}/packages/admin/tickets/index`)
    await sees(admin, /超期 13 天/)
  })

  cardJourneys(() => city)
  leadingJourneys(() => city)
  noExtension(() => city)
  reviewJourneys(() => city)
  nightlyReport(() => city)
  exchangeUpwards(() => city)
  noticeJourneys(() => city)
})
