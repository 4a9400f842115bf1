import type { Page } from 'playwright-core'
import { PHONES } from '../../../infra/local/demo/people.ts'
import type { City } from './city.ts'

export const KEEPER = PHONES.cardkeeper
export const STATION = '安合村便民服务站'

/** A page of the work area, wide. */
export async function work(city: City, phone: string, path: string): Promise<Page> {
  const page = await city.visit('', { phone, wide: true })
  await page.goto(`${city.url}/packages/point/${path}/index`)
  return page
}

/** Goes on until a field has the focus: a date is several stops. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let stop = 0; stop < 30; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${id}`)
}

/** Types one card after another without touching the mouse: Tab goes on, the digit chooses, Enter goes down. */
export async function typeCards(
  page: Page,
  cards: ReadonlyArray<{ serial: string; level: number; text?: string; phone?: string }>,
) {
  await page.locator('#card-0-serial').waitFor()
  await page.locator('#card-0-serial').focus()
  const { keyboard } = page
  const on = () => keyboard.press('Tab')
  for (const [at, { serial, level, text = '', phone = '' }] of cards.entries()) {
    await page.waitForFunction((id) => document.activeElement?.id === id, `card-${at}-serial`)
    await keyboard.type(serial)
    await tabTo(page, `card-${at}-window`)
    await keyboard.press('ArrowDown')
    await on()
    await keyboard.type(String(level))
    await on()
    await on()
    await keyboard.type(text)
    await on()
    await keyboard.type(phone)
    if (at + 1 < cards.length) await keyboard.press('Enter')
  }
}

export async function choosePoint(page: Page): Promise<void> {
  await page.getByLabel('服务点', { exact: true }).selectOption({ label: STATION })
}

/** Sends what is typed, by the keyboard as well. */
export async function submit(page: Page): Promise<string> {
  await tabTo(page, 'submit')
  await page.keyboard.press('Enter')
  const told = page.getByRole('status').filter({ hasText: /张/ })
  await told.waitFor()
  return (await told.textContent()) ?? ''
}
