import type { Page } from 'playwright-core'
import type { City } from './city.ts'

/** The two taps of a rating, and for a bad level a reason. @returns the receipt number shown. */
export async function rate(page: Page, level: string, reason?: string): Promise<string> {
  await page.getByRole('radio', { name: level, exact: true }).click()
  if (reason) await page.getByRole('checkbox', { name: reason }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('heading', { name: '已收到您的评价' }).waitFor()
  return receiptOn(page)
}

/** The receipt number that a page shows. */
export async function receiptOn(page: Page): Promise<string> {
  const [receipt = ''] = /L[CZ]-\d{4}-\w{4}-\w{4}/.exec(await page.locator('body').innerText()) ?? []
  return receipt
}

/** Waits until a text can be read on the page that is shown. */
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).locator('visible=true').first().waitFor()

/** Opens a ticket as its handler. */
export async function openTicketOf(city: City, page: Page, code: string): Promise<void> {
  await page.goto(`${city.url}/packages/staff/ticket/index?id=${code}`)
  await page.getByRole('heading', { name: '群众怎么说' }).waitFor()
}

interface Step {
  /** Name of the act, and of its form. */
  readonly form: string
  /** It is not the next station, but one of the others. */
  readonly other?: boolean
  readonly choose?: readonly string[]
  readonly day?: string
  readonly write?: string
  readonly submit: string
}

/** A handler's next step: the choices, the words, the button. */
export async function step(page: Page, { form, other = false, choose = [], day, write, submit }: Step): Promise<void> {
  const shown = page.getByRole('region', { name: form, exact: true })
  if (other) await openOther(page, form)
  else await openNext(page, form)
  for (const name of choose) await shown.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
  if (day) await shown.locator('input[type=date]').fill(day)
  if (write) await shown.locator('textarea, input:not([type=date])').last().fill(write)
  await shown.getByRole('button', { name: submit, exact: true }).click()
  await shown.waitFor({ state: 'detached' })
}

/** The form of the next act stands on a wide page, and is one tap away on a phone. */
async function openNext(page: Page, form: string): Promise<void> {
  const shown = page.getByRole('region', { name: form, exact: true })
  const button = page.getByRole('button', { name: form, exact: true })
  await shown.or(button).first().waitFor()
  if (!(await shown.isVisible())) await button.click()
}

async function openOther(page: Page, form: string): Promise<void> {
  const link = page.getByRole('link', { name: new RegExp(`^${form}`) })
  const more = page.getByRole('button', { name: '其他', exact: true })
  await link.or(more).first().waitFor()
  if (!(await link.isVisible())) await more.click()
  await link.click()
}

/** A bad rating as the citizen's page sends it, whoever he is. @returns the code of the service and the receipt. */
export async function complain(city: City, said: { mobile?: string; contact?: string; text?: string } = {}) {
  const { mobile, contact, text = '等了很久' } = said
  const code = await city.push(mobile ? { mobile } : {})
  const { rating } = await city.api.call('submitRating', {
    target: { service: code },
    requestKey: `request-of-${code}`,
    visitor: `visitor-of-${code}`,
    level: 1,
    codes: [],
    text,
    named: false,
    channel: 'dynamic-code',
    ...(contact ? { contact } : {}),
  })
  await city.host.drained()
  return { code, receipt: rating.receipt }
}
