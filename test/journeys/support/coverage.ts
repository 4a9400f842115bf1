import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { profiles } from '../../../shared/data/index.ts'
import type { EntryOf } from '../../../shared/domain/directory/entries.ts'
import { ADMIN, type City } from './city.ts'

/** A month before the demo's first service: nothing was pushed or rated. */
const QUIET = '2026-04'

/** The one window in a village, for which the demo has made no sign, and the regions above it down to its town. */
function villageWindow(profile: string) {
  const entries = readDirectory(profile as 'lincang' | 'linzi')
  const regions = new Map(entries.flatMap((entry) => (entry.kind === 'region' ? [[entry.id, entry] as const] : [])))
  const window = entries.find(
    (entry): entry is EntryOf<'window'> => entry.kind === 'window' && regions.get(entry.region)?.tier === 'village',
  )
  const path: string[] = []
  for (let at = regions.get(regions.get(window?.region ?? '')?.parent ?? ''); at; at = regions.get(at.parent)) path.unshift(at.id)
  if (!window) throw new Error('the sample directory has no window in a village')
  return { window, path: path.slice(1) }
}

async function openTown(city: City, path: readonly string[]): Promise<Page> {
  const page = await city.visit('', { phone: ADMIN, wide: true })
  await page.goto(`${city.url}/packages/admin/coverage/index`)
  const choice = page.getByLabel('地区', { exact: true })
  for (const region of path) {
    await choice.selectOption(region)
    await expect.poll(() => choice.inputValue(), { timeout: 20_000 }).toBe(region)
  }
  return page
}

/** What can be rated in which ways, under every profile. */
export function coverageJourneys(city: () => City): void {
  describe('the coverage of the tiers', () => {
    test('a window without a sign is told, then with one; without any way of rating it is listed', async () => {
      const { profile } = city()
      const { window, path } = villageWindow(profile)
      const sign = profiles.find(({ id }) => id === profile)?.channels.find(({ id }) => id === 'static-code')?.name ?? ''
      const look = async () => {
        const page = await openTown(city(), path)
        await page.getByLabel('月份').selectOption(QUIET)
        await expect.poll(() => page.getByLabel('月份').inputValue(), { timeout: 20_000 }).toBe(QUIET)
        const ofSign = page.getByRole('region', { name: '各渠道' }).getByRole('row').filter({ hasText: sign })
        const lines = page
          .getByRole('region', { name: '没有渠道或没有用过' })
          .getByRole('listitem')
          .filter({ hasText: window.name })
        return { villages: ofSign.getByRole('cell').last(), lines }
      }
      const before = await look()
      await before.villages.getByText('0 / 1').waitFor()
      // In 临淄 the village has cards besides: its window lacks a sign and is rated all the same.
      expect(await before.lines.getByText('没有渠道').count()).toBe(profile === 'lincang' ? 1 : 0)
      await city().api.call('requestPrinting', { scope: 'window', id: window.id }, await city().token(ADMIN))
      await city().host.drained()
      const after = await look()
      await after.villages.getByText('1 / 1').waitFor()
      expect(await after.lines.getByText('没有渠道').count()).toBe(0)
    })

    test('the whole place is counted tier by tier, region after region', async () => {
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await page.goto(`${city().url}/packages/admin/coverage/index`)
      const regions = readDirectory(city().profile as 'lincang' | 'linzi').filter(({ kind }) => kind === 'region').length
      await page.getByText(`共 ${String(regions).replace(/\B(?=(\d{3})+$)/g, ',')} 个地区`).waitFor({ timeout: 120_000 })
      const rows = page.getByRole('region', { name: '各级', exact: true }).getByRole('row')
      expect(await rows.count()).toBe(city().profile === 'lincang' ? 5 : 4)
    })

    test('the details are exported for whoever has to make up for it', async () => {
      const { path } = villageWindow(city().profile)
      const page = await openTown(city(), path)
      await page.getByRole('button', { name: '导出明细' }).click()
      await page.getByRole('button', { name: '去报表导出' }).click()
      const link = page
        .getByRole('listitem')
        .filter({ hasText: '渠道覆盖' })
        .getByRole('link', { name: /渠道覆盖.*\.xlsx/ })
      await link.first().waitFor({ timeout: 120_000 })
      const response = await fetch(new URL((await link.first().getAttribute('href')) ?? '', city().url))
      const rows = await readSheet(Buffer.from(await response.arrayBuffer()), '各级')
      expect(rows.map(([tier]) => tier)).toEqual(['层级', '镇街', '村社区'])
    })
  })
}
