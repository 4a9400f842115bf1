import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONES } from '../../../infra/local/demo/people.ts'
import { ADMIN, type City, HANDLER } from './city.ts'
import { rate, receiptOn, sees } from './steps.ts'

const NUMBER = '10000000001'

async function follow(city: City, page: Page, receipt: string): Promise<void> {
  await page.goto(`${city.url}/pages/progress/index`)
  await page.getByRole('textbox').first().fill(receipt)
  await page.getByRole('button', { name: '查看', exact: true }).click()
}

/** The handler works a ticket through to the answer, by the API. */
async function answer(city: City, id: string, words: string): Promise<void> {
  const token = await city.token(HANDLER)
  const version = async () => (await city.api.call('openTicket', { id }, token)).ticket.version
  const seen = await city.api.call('openTicket', { id }, token)
  if (seen.ticket.state === 'received') {
    await city.api.call('verifyTicket', { id, version: await version(), finding: 'founded', grounds: '看了监控。' }, token)
    await city.api.call('triageTicket', { id, version: await version(), triage: 'immediate' }, token)
  }
  await city.api.call('rectifyTicket', { id, version: await version(), measures: '增开了窗口。' }, token)
  await city.api.call('answerTicket', { id, version: await version(), answer: words, method: 'mini-program' }, token)
}

/** What a citizen does after a bad rating, and what its unit sees of that: under every profile. */
export function afterRating(city: () => City): void {
  test('a number left for the call-back is masked for everybody; the answer is found wanting, the case done again and rated', async () => {
    const code = await city().push()
    const citizen = await city().visit(`/s/${code}`)
    await citizen.getByRole('radio', { name: '不满意', exact: true }).click()
    await citizen.getByRole('checkbox', { name: '服务态度生硬' }).click()
    await citizen.getByRole('switch', { name: '愿意接听回访' }).click()
    await citizen.getByRole('button', { name: '请填 11 位手机号，或不留电话' }).waitFor()
    await citizen.getByRole('textbox', { name: '回访电话' }).fill(NUMBER)
    await citizen.getByRole('button', { name: '提交评价' }).click()
    await sees(citizen, '100****0001')
    const receipt = await receiptOn(citizen)
    await city().host.drained()
    await answer(city(), code, '已经改正，向您致歉。')
    await follow(city(), citizen, receipt)
    await sees(citizen, '已经答复')
    await sees(citizen, '已经改正，向您致歉。')
    await citizen.getByRole('link', { name: /没有改好，要求重办/ }).click()
    await citizen.getByRole('textbox', { name: '哪里没有改好？' }).fill('还是同一个人，还是那样。')
    await citizen.getByRole('button', { name: '提交重办要求' }).click()
    await sees(citizen, '正在整改')
    const handler = await city().visit('', { phone: HANDLER })
    await handler.goto(`${city().url}/packages/staff/ticket/index?id=${code}`)
    await sees(handler, '还是同一个人，还是那样。')
    await sees(handler, /100\*{4}0001/)
    expect(await handler.locator('body').innerText()).not.toMatch(new RegExp(`${NUMBER}|${receipt}`))
    await answer(city(), code, '换了人，又道了歉。')
    await citizen.reload()
    await citizen.getByRole('radio', { name: '基本满意' }).click()
    await citizen.getByRole('button', { name: '提交整改评价' }).click()
    await sees(citizen, '您对整改基本满意。')
    expect(await citizen.getByText('没有改好，要求重办').count()).toBe(0)
  })

  test('a complaint becomes a case of its own: its filer follows it by the receipt, the unit handles it, no rating is counted', async () => {
    const code = await city().push()
    const citizen = await city().visit(`/s/${code}`)
    await citizen.getByRole('link', { name: '投诉' }).click()
    await sees(citizen, '您要投诉什么？')
    await citizen.getByRole('textbox', { name: '写明经过' }).fill('材料齐全也不收，也不说为什么。')
    await citizen.getByRole('button', { name: '提交投诉' }).click()
    await sees(citizen, '已收到您的投诉')
    const receipt = await receiptOn(citizen)
    await citizen.getByRole('button', { name: '查看处理进度' }).click()
    await sees(citizen, '正在核实')
    const token = await city().token(HANDLER)
    const { tickets } = await city().api.call('workList', {}, token)
    const filed = tickets.filter(({ origin }) => origin === 'complaint')
    const texts = await Promise.all(filed.map(({ id }) => city().api.call('openTicket', { id }, token)))
    const mine = texts.find(({ text }) => text === '材料齐全也不收，也不说为什么。')
    if (!mine) throw new Error('the complaint is not with its unit')
    expect(JSON.stringify(mine)).not.toContain(receipt)
    await answer(city(), mine.ticket.id, '窗口已按一次性告知办理。')
    await citizen.reload()
    await sees(citizen, '窗口已按一次性告知办理。')
    await rate(await city().visit(`/s/${code}`), '满意')
  })

  test('an operator writes a complaint down from a call, of what was rated before as well', async () => {
    const record = city().record()
    const code = await city().push({ projectNo: record.projectNo })
    await rate(await city().visit(`/s/${code}`), '满意')
    await city().host.clock.moveTo(city().host.clock.now() + 120_000)
    const page = await city().visit('', { phone: PHONES.operator })
    await page.getByRole('button', { name: '投诉', exact: true }).click()
    await page.getByRole('textbox', { name: /办件编号/ }).fill(record.projectNo)
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /^办结/ }).click()
    await page.getByRole('textbox', { name: '第二步：对方说的' }).fill('办是办了，态度很差。')
    await page.getByRole('button', { name: '登记这件投诉' }).click()
    await sees(page, '已登记')
    const receipt = (await page.locator('body').innerText()).match(/L[CZ] \d{4} \w{4} \w{4}/)?.[0].replaceAll(' ', '-') ?? ''
    const followed = await city().api.call('progress', { receipt })
    expect(followed).toMatchObject({ complaint: { text: '办是办了，态度很差。' }, ticket: { state: 'received' } })
  })

  test('reprisal is reported past the unit: the bureau reads it, each look is kept, and the unit sees nothing of it', async () => {
    const code = await city().push()
    const citizen = await city().visit(`/s/${code}`)
    await rate(citizen, '不满意', '服务态度生硬')
    await city().host.drained()
    await citizen.getByRole('link', { name: '评价后受到为难，我要反映' }).click()
    await citizen.getByRole('radio', { name: /^我遭到了报复/ }).click()
    const words = '上次评了不满意，这次就说材料不行。'
    await citizen.getByRole('textbox', { name: '经过' }).fill(words)
    await citizen.getByRole('button', { name: '送主管部门' }).click()
    await sees(citizen, '已送到主管部门')
    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/protection/index`)
    await admin
      .getByRole('row', { name: /还没有人看过/ })
      .first()
      .getByRole('button', { name: '查看（会留记录）' })
      .click()
    await sees(admin, words)
    await sees(admin, '谁看过')
    await admin.getByRole('textbox', { name: '这次处理' }).fill('已约谈单位负责人。')
    await admin.getByRole('button', { name: '办结' }).click()
    await sees(admin, '这件已经办结。')
    const handler = await city().token(HANDLER)
    const ticket = await city().api.call('openTicket', { id: code }, handler)
    expect(JSON.stringify(ticket)).not.toMatch(/报复|这次就说材料不行|LCP|LZP/)
    await expect(city().api.call('protectionReports', {}, handler)).rejects.toThrow('E4003')
  })
}
