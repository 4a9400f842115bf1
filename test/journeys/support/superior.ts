import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ADMIN, type City, DAY } from './city.ts'
import { rate, sees } from './steps.ts'

const HOUR = 3_600_000

function provinceOf({ host }: City) {
  const { province } = host.running.backstage
  if (!province) throw new Error('the place has no superior system')
  return province
}

/** A service of a case number of its own, rated by a visitor on its page. */
async function rated(city: City, projectNo: string, level: string): Promise<void> {
  await rate(await city.visit(`/s/${await city.push({ projectNo })}`), level)
  await city.host.drained()
}

const heldOf = (city: City, projectNo: string) =>
  provinceOf(city)
    .held()
    .find((one) => one.projectNo === projectNo)

/** The page of the exchange as an administrator sees it now. */
async function exchangePage(city: City): Promise<Page> {
  const admin = await city.visit('', { phone: ADMIN, wide: true })
  await admin.goto(`${city.url}/packages/admin/exchange/index`)
  await sees(admin, '逐日上报和对账')
  return admin
}

/** Ratings go to the superior system, whatever happens to it, and an administrator can see that they did. */
export function exchangeUpwards(city: () => City): void {
  describe('the exchange with the superior system', () => {
    const prefix = () => `${city().record().projectNo.slice(0, 2)}88`

    test('a rating is there as soon as it is made, as it was made', async () => {
      const projectNo = `${prefix()}0000001`
      await rated(city(), projectNo, '满意')
      expect(heldOf(city(), projectNo)?.rating?.facts).toMatchObject({ level: '4', isDefault: 'false' })
      const admin = await exchangePage(city())
      await sees(admin, '上报正常')
      await sees(admin, '没有停住的上报。停住的会出现在这里。')
    })

    test('while it does not answer, ratings are taken and wait, and the page says so; then they are all there', async () => {
      const numbers = [2, 3, 4, 5].map((last) => `${prefix()}000000${last}`)
      const province = provinceOf(city())
      province.setFaults({ seed: 1, share: 1, kinds: ['error'] })
      for (const projectNo of numbers) await rated(city(), projectNo, '非常满意')
      await sees(await exchangePage(city()), '上级系统现在没有应答')
      await city().later(2 * HOUR)
      const admin = await exchangePage(city())
      await sees(admin, /最近一次失败/)
      await sees(admin, /最早的从 .* 等起/)
      const text = await admin.locator('body').innerText()
      for (const projectNo of numbers) expect(text).not.toContain(projectNo)
      province.setFaults(undefined)
      await city().api.call('redriveUpward', {}, await city().token(ADMIN))
      for (let tries = 0; tries < 3; tries += 1) await city().later(5 * HOUR)
      for (const projectNo of numbers) expect(heldOf(city(), projectNo)?.rating).toBeDefined()
      await sees(await exchangePage(city()), '上报正常')
    })

    test('what it has lost is found in the night and sent again; the dictionary is kept', async () => {
      const projectNo = `${prefix()}0000009`
      await rated(city(), projectNo, '基本满意')
      provinceOf(city()).forget(projectNo)
      await city().later(DAY, 'whole nights')
      expect(heldOf(city(), projectNo)?.rating?.facts).toMatchObject({ level: '3' })
      const admin = await exchangePage(city())
      await admin
        .getByRole('button', { name: /^查看.*的对账/ })
        .first()
        .click()
      await sees(admin, '上级没有这条评价')
      await sees(admin, '已自动补报')
      await admin.getByRole('button', { name: '关闭' }).click()
      await sees(admin, '和现行的一样')
      await city().later(DAY, 'whole nights')
      const after = await exchangePage(city())
      await after
        .getByRole('button', { name: /^查看.*的对账/ })
        .nth(1)
        .click()
      await sees(after, '两边一致。')
      await sees(after, /补报过 1 条/)
    })
  })
}
