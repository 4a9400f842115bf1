import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONES } from '../../../infra/local/demo/people.ts'
import type { Output } from '../../../shared/contract/routes.ts'
import type { ReviewOutcome } from '../../../shared/domain/review/review.ts'
import { ADMIN, type City, DAY, HANDLER } from './city.ts'
import { openTicketOf, sees } from './steps.ts'

const { reviewer: ONE, secondReviewer: TWO } = PHONES

/** A bad rating of today under a case number of its own. */
async function rated(city: City, text: string) {
  const { projectNo } = city.record()
  const code = await city.push({ projectNo })
  const { rating } = await city.api.call('submitRating', {
    target: { service: code },
    requestKey: `request-of-${code}`,
    visitor: `visitor-of-${code}`,
    level: 1,
    codes: [],
    text,
    named: false,
    channel: 'dynamic-code',
  })
  await city.host.drained()
  return { projectNo, code, receipt: rating.receipt }
}

type Asks = 'mistaken' | 'malicious' | 'tolerated'

/** The unit appeals against a rating. @returns the id of the review. */
async function appeal(city: City, ticket: string, asks: Asks): Promise<string> {
  const input = { ticket, subject: 'rating', asks, grounds: '叫号记录显示他没有在本窗口取号。' } as const
  const { reviews } = await city.api.call('fileAppeal', input, await city.token(HANDLER))
  return reviews[0]?.id ?? ''
}

async function opine(city: City, phone: string, id: string, outcome: ReviewOutcome, finding?: 'founded'): Promise<void> {
  const token = await city.token(phone)
  const { review } = await city.api.call('review', { id }, token)
  const said = { outcome, reason: '看过双方材料。', ...(finding ? { finding } : {}) }
  await city.api.call('giveOpinion', { id, version: review.version, ...said }, token)
  await city.host.drained()
}

const told = async (city: City, receipt: string) => (await city.api.call('progress', { receipt })).reviews?.[0]
const stateOf = async (city: City, id: string) =>
  (await city.api.call('regionTicket', { id }, await city.token(ADMIN))).ticket.state

type Counted = Pick<Output<'dashboard'>['figures'], 'services' | 'active' | 'bad'> & { readonly opened: number }

async function counted(city: City, month: string): Promise<Counted> {
  const { figures } = await city.api.call('dashboard', { month }, await city.token(ADMIN))
  return { services: figures.services, active: figures.active, bad: figures.bad, opened: figures.tickets.opened }
}

const heldOf = (city: City, projectNo: string) =>
  city.host.running.backstage.province?.held().find((one) => one.projectNo === projectNo)

async function followed(city: City, receipt: string): Promise<Page> {
  const citizen = await city.visit('/pages/progress/index')
  await citizen.getByRole('textbox').first().fill(receipt)
  await citizen.getByRole('button', { name: '查看', exact: true }).click()
  return citizen
}

/** The unit appeals on the ticket page, on a phone. */
async function appealOnPage(city: City, code: string): Promise<void> {
  const handler = await city.visit('', { phone: HANDLER })
  await openTicketOf(city, handler, code)
  await handler.getByRole('button', { name: '申诉', exact: true }).click()
  await handler.getByRole('radio', { name: /^评价/ }).click()
  await handler.getByRole('radio', { name: /^误评/ }).click()
  await handler.getByRole('textbox').last().fill('叫号记录显示他没有在本窗口取号。')
  await handler.getByRole('button', { name: '提交申诉' }).click()
  await sees(handler, /等第一位复核人员/)
}

/** A reviewer looks at both sides beside each other and gives his opinion. */
async function opineOnPage(city: City, id: string): Promise<void> {
  const reviewer = await city.visit('', { phone: TWO, wide: true })
  await reviewer.goto(`${city.url}/packages/review/review/index?id=${id}`)
  const sides = ['评价人怎么说', '承办单位怎么说'].map((name) =>
    reviewer.getByRole('region', { name, exact: true }).boundingBox(),
  )
  const [left, right] = await Promise.all(sides)
  expect(left && right && left.y === right.y && left.x + left.width <= right.x).toBe(true)
  expect(await reviewer.locator('body').innerText()).not.toContain('看过双方材料。')
  await reviewer.getByRole('radio', { name: /^误评/ }).click()
  await reviewer.getByRole('textbox').last().fill('取号记录在另一个窗口。')
  await reviewer.getByRole('button', { name: '提交意见' }).click()
  await sees(reviewer, '看过双方材料。')
}

/** Appeals and objections: what is decided by people who have nothing to do with the unit, and when it takes effect. */
export function reviewJourneys(city: () => City): void {
  test('found mistaken, objected to, dismissed: it counts nowhere, here and above, and stays on record', async () => {
    const month = (await city().api.call('place', {})).thisMonth
    const { projectNo, code, receipt } = await rated(city(), '等了两个小时')
    const before = await counted(city(), month)
    await appealOnPage(city(), code)
    const id = `${code}.rating.1`
    await opine(city(), ONE, id, 'mistaken')
    await opineOnPage(city(), id)
    const citizen = await followed(city(), receipt)
    await sees(citizen, '复核结论：误评')
    await citizen.getByRole('button', { name: '提出异议', exact: true }).click()
    await citizen.getByRole('textbox').last().fill('我就是在这个窗口办的。')
    await citizen.getByRole('button', { name: '提交异议', exact: true }).click()
    await sees(citizen, '我就是在这个窗口办的。')
    expect(await counted(city(), month)).toEqual(before)
    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/review/settlement/index?id=${id}`)
    await admin.getByRole('radio', { name: /^异议不成立/ }).click()
    await admin.getByRole('textbox').last().fill('调了当天的取号记录和监控。')
    await admin.getByRole('button', { name: '提交裁定' }).click()
    await sees(admin, '异议不成立，结论生效。')
    await city().host.drained()
    const { services, active, bad, opened } = before
    const after = { services: services - 1, active: active - 1, bad: bad - 1, opened: opened - 1 }
    expect(await counted(city(), month)).toEqual(after)
    expect(await stateOf(city(), code)).toBe('void')
    expect(heldOf(city(), projectNo)).toMatchObject({ effective: false, rating: { facts: { level: '1' } } })
    await citizen.reload()
    await sees(citizen, '经复核不予采纳')
    await sees(citizen, '等了两个小时')
  })

  test('upheld, and told so; a malicious one falls only when the rater has let his days pass', async () => {
    const [stays, falls] = [await rated(city(), '态度不好'), await rated(city(), '不给我加急')]
    const upheld = await appeal(city(), stays.code, 'mistaken')
    const malicious = await appeal(city(), falls.code, 'malicious')
    for (const phone of [ONE, TWO]) {
      await opine(city(), phone, upheld, 'upheld')
      await opine(city(), phone, malicious, 'malicious')
    }
    expect(await told(city(), stays.receipt)).toMatchObject({ state: 'final', decision: { outcome: 'upheld' } })
    await city().later(10 * DAY)
    expect(await told(city(), falls.receipt)).toMatchObject({ state: 'decided', decision: { outcome: 'malicious' } })
    expect(await stateOf(city(), falls.code)).toBe('received')
    await city().later(DAY)
    expect(await told(city(), falls.receipt)).toMatchObject({ state: 'final' })
    expect([await stateOf(city(), stays.code), await stateOf(city(), falls.code)]).toEqual(['received', 'void'])
    expect([heldOf(city(), stays.projectNo)?.effective, heldOf(city(), falls.projectNo)?.effective]).toEqual([true, false])
  })

  test('what was not found true is disputed and corrected: it is put right after all', async () => {
    const { code, receipt } = await rated(city(), '窗口没有人')
    const handler = await city().token(HANDLER)
    const { ticket } = await city().api.call('openTicket', { id: code }, handler)
    const found = { id: code, version: ticket.version, finding: 'unfounded', grounds: '当天有人值班。' } as const
    await city().api.call('verifyTicket', found, handler)
    const { reviews } = await city().api.call('disputeVerification', { receipt, words: '十点到十一点没有人。' })
    expect(reviews).toMatchObject([{ own: true, state: 'filed', subject: 'verification' }])
    for (const phone of [ONE, TWO]) await opine(city(), phone, reviews?.[0]?.id ?? '', 'corrected', 'founded')
    expect(await told(city(), receipt)).toMatchObject({ decision: { outcome: 'corrected', finding: 'founded' } })
    expect(await stateOf(city(), code)).toBe('verified')
  })
}
