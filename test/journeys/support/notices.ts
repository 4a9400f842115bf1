import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { firstWorkingDay } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, civilDate, civilTime, HOUR_MS } from '../../../shared/domain/calendar/civil.ts'
import { ADMIN, type City, HANDLER } from './city.ts'
import { sees } from './steps.ts'

const PHONE = '10000000066'

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至12日放假调休，共8天。2月13日（周六）、2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年9月10日`

/** Ten in the morning, when text messages are sent. */
async function toMorning(city: City): Promise<void> {
  const hour = Number(civilTime(city.host.clock.now()).slice(11, 13))
  if (hour < 9 || hour > 19) await city.later(((34 - hour) % 24) * HOUR_MS)
}

/** A bad rating of somebody who left his number, verified, and answered where only then a date in working days runs. */
async function handled(city: City) {
  const id = await city.push()
  const { rating } = await city.api.call('submitRating', {
    target: { service: id },
    requestKey: randomUUID(),
    visitor: randomUUID(),
    level: 1,
    codes: ['108'],
    text: '',
    named: false,
    contact: PHONE,
    channel: 'dynamic-code',
  })
  await city.host.drained()
  const token = await city.token(HANDLER)
  const version = async () => (await city.api.call('openTicket', { id }, token)).ticket.version
  await city.api.call(
    'verifyTicket',
    { id, version: await version(), finding: 'founded', grounds: '查看叫号记录，属实。' },
    token,
  )
  if (city.profile === 'linzi') {
    await city.api.call('triageTicket', { id, version: await version(), triage: 'immediate' }, token)
    await city.api.call('rectifyTicket', { id, version: await version(), measures: '当天增开窗口。' }, token)
    await city.api.call('answerTicket', { id, version: await version(), answer: '已经改正。', method: 'phone' }, token)
  }
  await city.host.drained()
  const { ticket } = await city.api.call('openTicket', { id }, token)
  return { id, receipt: rating.receipt, number: ticket.number }
}

/** A year's notice is loaded by hand, and whoever is concerned by a date that moves is told, once. */
export function noticeJourneys(city: () => City): void {
  test('the text of a holiday notice is read, checked, previewed and loaded, once', async () => {
    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/rules/index`)
    await admin.getByRole('link', { name: /^节假日/ }).click()
    const form = admin.getByRole('region', { name: '载入' })
    await form.getByLabel('通知全文').fill(NOTICE)
    await form.getByRole('button', { name: '读出日期' }).click()
    await sees(admin, /现在 28 天/)
    expect(await form.getByLabel('文号').inputValue()).toBe('国办发明电〔2026〕99号')
    expect(await form.getByLabel('发布日期').inputValue()).toBe('2026-09-10')
    const working = form.getByLabel('调休上班的日子')
    const right = await working.inputValue()
    await working.fill(`${right}、2027-03-03`)
    await form.getByRole('button', { name: '预览会变的期限' }).click()
    await sees(admin, /2027-03-03：调休上班的日子应当是周末/)
    await working.fill(right)
    await form.getByRole('button', { name: '预览会变的期限' }).click()
    await form.getByRole('button', { name: '确认载入' }).click()
    await admin.getByRole('heading', { name: '已载入' }).waitFor()
    await sees(admin, '国办发明电〔2026〕99号，2026-09-10 发布')
    const { years } = await city().api.call('calendar', {}, await city().token(ADMIN))
    expect(years[0]).toMatchObject({ year: 2027, rest: expect.arrayContaining(['2027-02-05', '2027-02-12']) })
  })

  test('a local holiday moves a date: the citizen reads it on WeChat once, then as a text message; the handler too', async () => {
    await toMorning(city())
    const { id, receipt, number } = await handled(city())
    const { platforms, sms } = city().host.running.backstage
    const handler = await city().token(HANDLER)
    await city().api.call('acceptStaffReminder', { way: 'sms', phone: HANDLER }, handler)
    const accepted = { receipt, service: id, code: `anna.${number}` }
    expect(await city().api.call('acceptReminder', { ...accepted, way: 'wechat', templates: ['progress'] })).toMatchObject({
      way: 'wechat',
      left: 1,
    })

    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/calendar/index`)
    const form = admin.getByRole('region', { name: '载入' })
    await form.getByRole('radio', { name: /^一个地区的假日/ }).click()
    const holiday = firstWorkingDay(calendar, addDays(civilDate(city().host.clock.now()), 1), [])
    await form.getByLabel('放假的日子').fill(holiday)
    await form.getByLabel('假日名称').fill('民族节日')
    await form.getByLabel('依据').fill('自治县公告')
    await form.getByRole('button', { name: '预览会变的期限' }).click()
    const row = admin.getByRole('row').filter({ hasText: number })
    const dates = (await row.innerText()).match(/\d{4}-\d{2}-\d{2}（星期.）/g) ?? []
    expect(dates).toHaveLength(2)
    expect(String(dates[0]) < String(dates[1])).toBe(true)
    await admin.getByRole('button', { name: '确认载入' }).click()
    const recomputed = async () =>
      (await city().api.call('openTicket', { id }, handler)).history.filter(({ command }) => command === 'recompute').length
    await expect.poll(recomputed, { timeout: 10_000 }).toBe(1)
    await city().host.drained()

    const onWechat = () => platforms.wechat.messages().filter(({ text }) => text.includes(number))
    const until = String(dates[1]).slice(0, 10)
    expect(onWechat().map(({ text }) => text.split('｜').slice(0, 3))).toEqual([
      [number, '期限变化', `最迟 ${until} ${city().profile === 'linzi' ? '回访' : '答复'}`],
    ])
    expect(sms.messages().find(({ phone, text }) => phone === HANDLER && text.includes(number))?.text).toContain('期限变化')
    expect(sms.messages().some(({ phone, text }) => phone === PHONE && text.includes('期限变化'))).toBe(false)

    await city().api.call('acceptStaffReminder', { way: 'off' }, handler)
    expect(await recomputed()).toBe(1)
    const progress = await city().visit('/pages/progress/index')
    await progress.getByRole('textbox').fill(receipt)
    await progress.getByRole('button', { name: /查/ }).click()
    await sees(progress, '有进展时，短信发到您留的 100****0066，夜间不发。')
    expect(onWechat()).toHaveLength(1)
  })

  test('a report of pressure is told to the bureau at once and by its number alone, and its list says by when', async () => {
    await toMorning(city())
    const { sms } = city().host.running.backstage
    const admin = await city().token(ADMIN)
    await city().api.call('acceptBureauReminder', { way: 'sms', phone: ADMIN }, admin)
    const said = { target: { service: await city().push() }, kind: 'coerced', text: '当面要求打五星。' } as const
    const { number } = await city().api.call('reportProtection', { ...said, requestKey: randomUUID(), visitor: randomUUID() })
    await city().host.drained()
    const told = sms.messages().filter(({ text }) => text.includes(number))
    expect(told.map(({ phone }) => phone)).toEqual([ADMIN])
    expect(told[0]?.text).not.toMatch(/五星|要求打分/)
    const { reports } = await city().api.call('protectionReports', {}, admin)
    expect(reports.find((row) => row.number === number)?.due?.left).toBeGreaterThan(0)
    await city().api.call('acceptBureauReminder', { way: 'off' }, admin)
  })
}
