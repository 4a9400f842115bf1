import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type City, STAFF } from './city.ts'
import { sees } from './steps.ts'

const RATED = 6

/** Services of the demo's member of staff that are rated at once: enough for a number that may be shown. */
async function rateSome(city: City, count = RATED): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    const target = { service: await city.push() }
    const [requestKey, visitor] = [randomUUID(), randomUUID()]
    await city.api.call('submitRating', {
      target,
      requestKey,
      visitor,
      level: 5,
      codes: [],
      text: '',
      named: false,
      channel: 'dynamic-code',
    })
  }
  await city.host.drained()
}

/** What hall staff may know of their own ratings. */
export function ownScore(city: () => City): void {
  test('hall staff see their own month, without a name and without small numbers', async () => {
    const token = await city().token(STAFF)
    const before = await city().api.call('myScore', {}, token)
    await rateSome(city())
    const score = await city().api.call('myScore', {}, token)
    expect(score.services).toBe(before.services + RATED)
    await rateSome(city(), 1)
    expect(await city().api.call('myScore', {}, token)).toEqual(score)
    const { active, levels, stillOpen } = score
    expect(active).toBeGreaterThanOrEqual(RATED)

    const page = await city().visit('', { phone: STAFF })
    await sees(page, '这里不显示什么')
    expect(await page.getByRole('combobox', { name: '月份' }).locator('option:checked').textContent()).toBe('2026年9月')
    await sees(page, '未关账，还会变')
    await sees(page, `每满 ${score.place.groupMinimum} 次新评价更新一次`)
    const distribution = page.getByRole('region', { name: '五级分布' })
    await distribution.getByText(`N = ${active}`, { exact: true }).waitFor()
    expect(await distribution.getByRole('listitem').count()).toBe(levels.length)
    expect(levels.every(({ count }) => count === null || count === 0 || count >= score.place.groupMinimum)).toBe(true)
    const counts = page.getByRole('region', { name: `本月 ${score.services} 次服务` })
    expect(await counts.getByRole('listitem').filter({ hasText: '群众主动评价' }).innerText()).toContain(String(active))
    expect(await counts.getByRole('listitem').filter({ hasText: '还可以评价' }).innerText()).toContain(String(stillOpen))
    await page.getByRole('heading', { name: '近六个月' }).waitFor()
    expect(await page.getByText('默认评价').count()).toBe(city().profile === 'lincang' ? 1 : 0)
    expect(await page.locator('body').innerText()).not.toMatch(/L[CZ]-\d{4}-/)

    await page.getByRole('combobox', { name: '月份' }).selectOption({ label: '2026年4月' })
    await sees(page, '评价还不多，先不显示')
    expect(await distribution.count()).toBe(0)
  })
}
