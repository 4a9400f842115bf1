import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { ADMIN, type City, DAY } from './city.ts'
import { rate, sees } from './steps.ts'

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

    test('looks at the tickets of his region, and into one, but handles none', async () => {
      const code = await city().push()
      await rate(await city().visit(`/s/${code}`), '不满意', '服务态度生硬')
      await city().host.drained()
      const { tickets } = await city().api.call('regionTickets', { view: 'open' }, await city().token(ADMIN))
      expect(tickets.map(({ id }) => id)).toContain(code)
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await page.goto(`${city().url}/packages/admin/tickets/index`)
      await sees(page, `共 ${tickets.length} 件`)
      const row = page.getByRole('row').filter({ hasText: city().window.name }).filter({ hasText: '服务态度生硬' })
      await row.first().getByRole('button', { name: '查看' }).click()
      await page.waitForURL(/packages\/admin\/ticket\/index\?id=/)
      const shown = tickets.find(({ id }) => page.url().endsWith(id))
      await page.getByRole('heading', { name: shown?.taskName ?? 'a ticket of the list', level: 1 }).waitFor()
      await page.getByRole('region', { name: '群众怎么说' }).getByText('服务态度生硬').waitFor()
      await sees(page, shown?.number ?? '')
      expect(await page.getByRole('region', { name: '核实', exact: true }).count()).toBe(0)
    })

    test('invites a person on the page, who binds his account once', async () => {
      const page = await city().visit('', { phone: ADMIN, wide: true })
      await page.goto(`${city().url}/packages/admin/staff/index`)
      const { staff } = await city().api.call('staffList', {}, await city().token(ADMIN))
      const invited = staff.at(-1)
      await page.getByRole('textbox', { name: '查找工作人员' }).fill(invited?.id ?? '')
      await sees(page, '共 1 人')
      await page.getByRole('button', { name: `邀请${invited?.name}` }).click()
      const sheet = page.getByRole('dialog', { name: `邀请 ${invited?.name}` })
      await sheet.getByRole('checkbox', { name: /^办理人/ }).click()
      await sheet.getByRole('button', { name: '生成邀请码' }).click()
      const code = (await sheet.getByText(/^[\w-]{22}$/).textContent()) ?? ''
      const joiner = await city().token('10000000088')
      const { me } = await city().api.call('acceptInvitation', { code }, joiner)
      expect(me.staff?.name).toBe(invited?.name)
      expect(me.roles).toEqual(expect.arrayContaining(['staff', 'handler']))
      await expect(city().api.call('acceptInvitation', { code }, await city().token('10000000089'))).rejects.toThrow('E4007')
    })
  })
}

/** What is made every night without anybody asking. It moves the clock: dates of other journeys come before it. */
export function nightlyReport(city: () => City): void {
  test('the report of the day is there in the morning', async () => {
    await city().later(DAY, 'whole nights')
    const today = civilDate(city().host.clock.now())
    const [year, month, day] = today.split('-').map(Number)
    const page = await city().visit('', { phone: ADMIN, wide: true })
    await page.goto(`${city().url}/packages/admin/exports/index`)
    const report = page.getByRole('listitem').filter({ hasText: `每日自动 · ${year}年${month}月${day}日` })
    await report.getByRole('link', { name: /\.xlsx/ }).waitFor({ timeout: 60_000 })
    const href = (await report.getByRole('link', { name: /\.csv/ }).getAttribute('href')) ?? ''
    expect(await (await fetch(new URL(href, city().url))).text()).toContain('类别,代码,名称')
  })
}
