import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { png } from '../../harness/png.ts'
import { ADMIN, type City, HANDLER } from './city.ts'
import { sees } from './steps.ts'

const PHONE = '10000000077'

/** A bad rating of somebody who left his number. @returns the id of its ticket. */
async function complaint(city: City): Promise<string> {
  const service = await city.push()
  await city.api.call('submitRating', {
    target: { service },
    requestKey: randomUUID(),
    visitor: randomUUID(),
    level: 2,
    codes: ['208'],
    text: '等了两个小时',
    named: false,
    contact: PHONE,
    channel: 'dynamic-code',
  })
  await city.host.drained()
  return service
}

const box = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function attach(page: Page, name: string, body: Uint8Array): Promise<void> {
  const add = box(page, '证据').getByRole('button', { name: '附一张图片' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), add.click()])
  await chooser.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(body) })
}

/** Whoever handles a case calls without knowing the number, keeps pictures as evidence, and every look is on record. */
export function evidenceJourneys(city: () => City): void {
  test('a handler reaches the citizen through a temporary number; his own is nowhere', async () => {
    const id = await complaint(city())
    const { numbers } = city().host.running.backstage
    const page = await city().visit('', { phone: HANDLER })
    await page.goto(`${city().url}/packages/staff/ticket/index?id=${id}`)
    const call = box(page, '呼叫评价人')
    await call.getByText('100****0077').waitFor()
    numbers.behave('isv.NO_AVAILABLE_NUMBER')
    await call.getByRole('button', { name: '呼叫', exact: true }).click()
    await sees(page, '电话没有拨出去')
    numbers.behave(undefined)
    await call.getByRole('button', { name: '呼叫', exact: true }).click()
    const digits = async (text: RegExp) => ((await call.getByText(text).textContent()) ?? '').replace(/\D/g, '')
    const [number, extension] = [await digits(/^请拨/), await digits(/^接通后按分机号/)]
    expect(numbers.dial(number, extension)).toBe(PHONE)
    for (const text of [await page.content(), city().log()]) expect(text).not.toContain(PHONE)
  })

  test('pictures are known by their bytes, the pack holds them, and who looked is listed', async () => {
    const id = await complaint(city())
    const page = await city().visit('', { phone: HANDLER, wide: true })
    await page.goto(`${city().url}/packages/staff/ticket/index?id=${id}`)
    await attach(page, '假照片.png', new TextEncoder().encode('%PDF-1.7'))
    await sees(page, '图片要用 JPEG、PNG 或 WebP 格式')
    await attach(page, '叫号记录.png', png({ width: 60, height: 40 }))
    await page.getByRole('button', { name: '查看 叫号记录.png' }).click()
    const picture = page.getByRole('img', { name: '图片：叫号记录.png' }).locator('img')
    await picture.waitFor()
    await page.waitForFunction(() => {
      const shown = document.querySelector<HTMLImageElement>('[aria-label="图片：叫号记录.png"] img')
      return shown?.naturalWidth === 60
    })
    await page.getByRole('button', { name: '生成卷宗' }).click()
    await page.getByRole('button', { name: /^下载 .*的卷宗$/ }).click()
    const href = (await page.getByRole('link', { name: /^打开 证据卷宗/ }).getAttribute('href')) ?? ''
    const pdf = Buffer.from(await (await fetch(new URL(href, city().url))).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/looks/index`)
    const number = (await city().api.call('regionTicket', { id }, await city().token(ADMIN))).ticket.number
    for (const what of ['打开一件', '查看图片', '生成卷宗', '下载卷宗'])
      await admin.getByRole('row').filter({ hasText: number }).filter({ hasText: what }).first().waitFor()
    await admin.getByRole('button', { name: '呼叫没有接通' }).click()
    await admin.getByRole('row').filter({ hasText: 'isv.NO_AVAILABLE_NUMBER' }).waitFor()
  })
}
