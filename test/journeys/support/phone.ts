import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONES } from '../../../infra/local/demo/people.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { type City, STAFF } from './city.ts'
import { receiptOn, sees } from './steps.ts'

const RECEIPT = /L[CZ] \d{4} \w{4} \w{4}/

async function find(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /办件编号/ }).fill(code)
  await page.keyboard.press('Enter')
}

/** An operator records what is said on the phone, under every profile. */
export function onThePhone(city: () => City): void {
  test('an operator finds a case, reads the levels out, records one, and reads the receipt out', async () => {
    const record = city().record()
    const code = await city().push({ projectNo: record.projectNo })
    await city().host.clock.moveTo(city().host.clock.now() + 120_000)
    const page = await city().visit('', { phone: PHONES.operator })
    await find(page, record.projectNo)
    await page.getByRole('radio', { name: /^办结/ }).click()
    await sees(page, '照着读')
    const read = page.getByRole('region', { name: /照着读/ }).getByRole('listitem')
    expect(await read.allInnerTexts()).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
    await page.getByRole('radio', { name: '不满意', exact: true }).click()
    await page.getByRole('button', { name: '请选一项原因，或写一句话' }).waitFor()
    await page.getByRole('checkbox', { name: '服务态度生硬' }).click()
    await page.getByRole('button', { name: '登记这条评价' }).click()
    await sees(page, '已登记')
    await sees(page, RECEIPT)
    const receipt = await receiptOn(page)
    await sees(await city().visit(`/s/${code}`), '这次服务已经评价过了')
    const progress = await city().api.call('progress', { receipt, service: code })
    expect(progress.rating).toMatchObject({ level: 2, named: false })
    await page.getByRole('button', { name: '登记下一件' }).click()
    await find(page, record.projectNo)
    await sees(page, /已经评价过，或评价期已过/)
    expect(await page.locator('body').innerText()).not.toContain('服务态度生硬')
  })

  test('a window is rated on the phone by the keyboard alone, and not at once after another', async () => {
    const now = city().host.clock.now()
    await city().host.clock.moveTo(now + 60_000)
    const page = await city().visit('', { phone: PHONES.operator, wide: true })
    await find(page, city().window.code)
    await page.getByRole('textbox', { name: '办事时间' }).fill(civilTime(now - 1_800_000).slice(11, 16))
    await page.getByRole('radio', { name: '非常满意', exact: true }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: '登记这条评价' }).focus()
    await page.keyboard.press('Enter')
    await sees(page, RECEIPT)
    await page.getByRole('button', { name: '登记下一件' }).click()
    const record = city().record()
    await city().push({ projectNo: record.projectNo })
    const target = { service: await city().push({ projectNo: record.projectNo, serviceNumber: 2 }) }
    const calledAt = civilTime(city().host.clock.now())
    const said = { target, requestKey: 'a-request-of-the-journey', level: 5, codes: [], text: '', named: false, calledAt }
    const token = await city().token(PHONES.operator)
    await expect(city().api.call('recordPhoneRating', said, token)).rejects.toThrow('E2043')
    await expect(city().api.call('phoneDesk', {}, await city().token(STAFF))).rejects.toThrow('E4003')
  })
}
