import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { ADMIN, type City } from './city.ts'
import { sees } from './steps.ts'

/** What an administrator does, under every profile. */
export function administration(city: () => City): void {
  describe('an administrator', () => {
    test('sees the dashboard of his region', async () => {
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await sees(page, '主动评价率')
      await sees(page, '大厅比较')
      await sees(page, '各地')
    })

    test('asks for a report, watches it being made, and opens both files', async () => {
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await page.goto(`${city().url}/packages/admin/exports/index`)
      await page.getByLabel('月份').selectOption({ label: '2026年8月' })
      await page.getByRole('button', { name: '生成报表' }).click()
      await page.getByRole('listitem').filter({ hasText: '手工生成' }).getByRole('link').first().waitFor({ timeout: 60_000 })
      const files = await Promise.all([download('.xlsx'), download('.csv')])
      async function download(ending: string): Promise<string> {
        const link = page
          .getByRole('listitem')
          .filter({ hasText: '手工生成' })
          .getByRole('link', { name: new RegExp(ending) })
        await link.waitFor({ timeout: 60_000 })
        const href = (await link.getAttribute('href')) ?? ''
        const response = await fetch(new URL(href, city().url))
        expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`好差评统计`)
        return Buffer.from(await response.arrayBuffer()).toString('base64')
      }
      const [workbook, csv] = files.map((file) => Buffer.from(file, 'base64'))
      const rows = await readSheet(workbook as Buffer, '事项')
      expect(rows[0]?.[0]).toBe('代码')
      expect(typeof rows[1]?.[0]).toBe('string')
      expect(String(rows[1]?.[0])).toMatch(/^[0-9A-Z]{31}$/)
      const text = csv?.toString('utf8') ?? ''
      expect(text.startsWith('\uFEFF类别,代码,名称')).toBe(true)
      expect(text).toMatch(/\r\n事项,/)
    })

    test('computes a deadline as the command does', async () => {
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await page.goto(`${city().url}/packages/admin/rules/index`)
      await sees(page, '期限计算')
      const lincang = city().profile === 'lincang'
      await page.getByLabel('期限', { exact: true }).selectOption(lincang ? 'default-rating' : 'rectification-general')
      await page.getByLabel('起算日期').fill('2026-09-24')
      await page.getByRole('button', { name: '计算' }).click()
      await sees(page, lincang ? '2026年10月9日 星期五' : '2026年10月1日 星期四')
    })

    test('invites a person, who binds his account once', async () => {
      const token = await city().token(ADMIN)
      const { staff } = await city().api.call('staffList', {}, token)
      const { code } = await city().api.call('invite', { staff: staff.at(-1)?.id ?? '', roles: ['staff'] }, token)
      const joiner = await city().token('10000000088')
      const bound = await city().api.call('acceptInvitation', { code }, joiner)
      expect(bound.me.staff?.name).toBe(staff.at(-1)?.name)
      await expect(city().api.call('acceptInvitation', { code }, await city().token('10000000089'))).rejects.toThrow('E4007')
    })
  })
}
