import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ADMIN, type City } from './city.ts'
import { sees } from './steps.ts'

/** An administrator pairs a device on his page; the device types in the code. */
export async function pair(city: City, kind: 'evaluator' | 'terminal', name: string): Promise<Page> {
  const admin = await city.visit('', { phone: ADMIN, wide: true })
  await admin.goto(`${city.url}/packages/admin/devices/index`)
  await admin.getByRole('button', { name: '配对新设备' }).click()
  if (kind === 'terminal') await admin.getByLabel('类型').selectOption('terminal')
  const hall = admin.getByLabel('大厅')
  await hall.selectOption(await hallOf(city))
  if (kind === 'evaluator') await admin.getByLabel('窗口').last().selectOption({ label: city.window.name })
  await admin.getByLabel('给它起个名字').fill(name)
  await admin.getByRole('button', { name: '生成配对码' }).click()
  const code = (await admin.locator('#pairing-code').innerText()).trim()
  expect(code).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{4}$/)
  const device = await city.visit(kind === 'evaluator' ? '/kiosk' : '/terminal')
  await device.setViewportSize({ width: 800, height: 1280 })
  await device.getByRole('textbox', { name: '配对码' }).fill(code.toLowerCase())
  await device.getByRole('button', { name: '配对', exact: true }).click()
  await sees(device, kind === 'evaluator' ? '办完事，请您评一评' : '自助办理后，请您评一评')
  await admin.context().close()
  return device
}

/** The hall of the first window. */
export async function hallOf(city: City): Promise<string> {
  const { halls } = await city.api.call('devicePlaces', {}, await city.token(ADMIN))
  const found = halls.find(({ windows }) => windows.some(({ id }) => city.window.code.startsWith(id)))
  if (!found) throw new Error('the first window has no hall')
  return found.id
}

/** Ratings that a device keeps. */
export const kept = (device: Page): Promise<number> =>
  device.evaluate("JSON.parse(localStorage.getItem('hcp.kept-ratings') ?? '[]').length") as Promise<number>
