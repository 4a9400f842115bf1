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
  await page.getByRole('heading', { name: '核实', exact: true }).waitFor()
}

interface Step {
  /** Name of the form that is filled in. */
  readonly form: '核实' | '定整改方式' | '整改' | '答复群众'
  readonly choose?: readonly string[]
  readonly write?: string
  readonly submit: string
}

/** A handler's next step: the choices, the words, the button. */
export async function step(page: Page, { form, choose = [], write, submit }: Step): Promise<void> {
  const shown = page.getByRole('region', { name: form, exact: true })
  for (const name of choose) await shown.getByRole('radio', { name: new RegExp(`^${name}`) }).click()
  if (write) await shown.getByRole('textbox').last().fill(write)
  await shown.getByRole('button', { name: submit, exact: true }).click()
}
