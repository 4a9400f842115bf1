import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { rate, sees } from './steps.ts'

const NUMBER = '10000000077'

/** Signs in by a text message, as a citizen does. */
async function signIn(city: City, page: Page, phone: string): Promise<void> {
  await page.getByRole('switch').first().click()
  await page.getByRole('textbox', { name: '手机号' }).fill(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  const sms = () => city.host.running.backstage.sms.messages().find((message) => message.phone === phone && message.code)?.code
  await expect.poll(sms, { timeout: 20_000 }).toMatch(/^\d{6}$/)
  await page
    .getByLabel('验证码')
    .last()
    .fill(sms() ?? '')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect.poll(() => page.evaluate("localStorage.getItem('hcp.session')"), { timeout: 20_000 }).not.toBeNull()
}

/** A citizen finds the services of his own number and rates each. */
export function ownServices(city: () => City): void {
  test('his own service, chosen at the window or in his list, once he is signed in', async () => {
    const first = await city().push({ mobile: NUMBER })
    const page = await city().visit('/pages/sign-in/index')
    await signIn(city(), page, NUMBER)

    await page.goto(`${city().url}/q/${city().window.code}`)
    await sees(page, '您要评价哪一次？')
    const matter = new RegExp(city().record().taskName ?? '')
    await page.getByRole('link', { name: matter }).locator('visible=true').click()
    await sees(page, '这次服务，您满意吗？')
    const receipt = await rate(page, '满意')
    await sees(await city().visit(`/s/${first}`), '这次服务已经评价过了')

    const second = await city().push({ mobile: NUMBER })
    await page.goto(`${city().url}/`)
    const mine = page.getByRole('navigation', { name: '我的办件' }).getByRole('link')
    await mine.filter({ hasText: '已评价' }).waitFor()
    await mine.filter({ hasText: '去评价' }).click()
    await sees(page, '这次服务，您满意吗？')
    expect(await rate(page, '非常满意')).not.toBe(receipt)
    await sees(await city().visit(`/s/${second}`), '这次服务已经评价过了')
    await page.goto(`${city().url}/`)
    await expect.poll(() => mine.filter({ hasText: '已评价' }).count(), { timeout: 20_000 }).toBe(2)
  })
}
