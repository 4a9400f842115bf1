import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SignView } from '../../../shared/contract/schemas/sign.ts'
import { inGroups, parseWindowCode } from '../../../shared/domain/directory/window-code.ts'
import { ADMIN, type City } from './city.ts'
import { sees } from './steps.ts'

/** Longer than a container believes what it read of a window. */
const FORGOTTEN = 20_000

/** The last hall of the widest region, whose windows no other journey rates. */
async function lastHall(city: City) {
  const { halls } = await city.api.call('signs', {}, await city.token(ADMIN))
  const hall = halls.at(-1)
  const sign = hall?.windows.at(-1)
  if (!hall || !sign) throw new Error('there is no hall with windows')
  return { hall, sign }
}

async function openSigns(city: City): Promise<Page> {
  const page = await city.visit('', { phone: ADMIN, wide: true })
  await page.goto(`${city.url}/packages/admin/signs/index`)
  return page
}

/** Changes the sign of a window on the page. */
async function change(page: Page, sign: SignView, hall: string, act: string): Promise<void> {
  const row = page.getByRole('region', { name: hall }).getByRole('button', { name: `变更${sign.name}的码牌` })
  await row.click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: new RegExp(`^${act}`) }).click()
  await sheet.getByRole('textbox').fill('被雨淋坏')
  await sheet.getByRole('button', { name: '提交变更' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Signs of the windows, under every profile. */
export function signJourneys(city: () => City): void {
  describe('the signs of the windows', () => {
    test('a hall is printed at once: a page a window, in a file that can be fetched', async () => {
      const { hall } = await lastHall(city())
      const page = await openSigns(city())
      await page.getByRole('button', { name: `制作${hall.name}全部码牌` }).click()
      const made = page
        .getByRole('listitem')
        .filter({ hasText: `码牌：${hall.name}` })
        .first()
      await made.getByRole('link').waitFor({ timeout: 120_000 })
      const href = (await made.getByRole('link').getAttribute('href')) ?? ''
      const response = await fetch(new URL(href, city().url))
      expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`窗口码牌-${hall.name}.pdf`)
      const file = Buffer.from(await response.arrayBuffer()).toString('latin1')
      expect(file.startsWith('%PDF-')).toBe(true)
      expect(file.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(hall.windows.length)
      const { hall: now } = await lastHall(city())
      expect(now.windows.every(({ madeAt }) => madeAt !== null)).toBe(true)
    })

    test('a replaced sign says so, the new one works, and so does its code typed as it is printed', async () => {
      const { hall, sign } = await lastHall(city())
      const old = await city().visit(`/q/${sign.code}`)
      await sees(old, '这个窗口的服务，您满意吗？')
      const page = await openSigns(city())
      await change(page, sign, hall.name, '更换')
      await city().later(FORGOTTEN)
      const { sign: now } = await lastHall(city())
      expect(now).toMatchObject({ version: sign.version + 1, madeAt: null, revoked: false })
      expect(now.history[0]).toMatchObject({ act: 'replace', why: '被雨淋坏' })
      expect(parseWindowCode(now.code)?.id).toBe(sign.window)
      await old.goto(`${city().url}/q/${sign.code}`)
      await sees(old, '这张二维码已经停用')
      await old.getByRole('button', { name: '输入窗口编号' }).click()
      await old.getByLabel('窗口编号').fill(inGroups(now.code).toLowerCase())
      await old.getByRole('button', { name: '去评价' }).click()
      await sees(old, '这个窗口的服务，您满意吗？')
      const fresh = await city().visit(`/q/${now.code}`)
      await sees(fresh, '这个窗口的服务，您满意吗？')
    })

    test('a sign that is taken down does not rate and is not printed, until it is put up again', async () => {
      const { hall, sign } = await lastHall(city())
      const page = await openSigns(city())
      await change(page, sign, hall.name, '停用')
      await city().later(FORGOTTEN)
      const visitor = await city().visit(`/q/${sign.code}`)
      await sees(visitor, '这张二维码已经停用')
      const admin = await city().token(ADMIN)
      await expect(city().api.call('requestPrinting', { scope: 'window', id: sign.window }, admin)).rejects.toThrow('E7002')
      await change(page, sign, hall.name, '恢复使用')
      await city().later(FORGOTTEN)
      await visitor.goto(`${city().url}/q/${sign.code}`)
      await sees(visitor, '这个窗口的服务，您满意吗？')
    })
  })
}
