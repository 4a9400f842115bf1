import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { SECOND_KEEPER } from '../../../infra/local/demo/cards.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { SHEET_COLUMNS } from '../../../shared/domain/card/sheet.ts'
import { choosePoint, KEEPER, STATION, submit, typeCards, work } from './card-steps.ts'
import { ADMIN, type City, DAY } from './city.ts'
import { sees } from './steps.ts'

/** Paper comment cards from the printing press to the rating, in a place that has them. */
export function cardJourneys(city: () => City): void {
  describe('paper comment cards', () => {
    let book = ''
    const serial = (number: number) => serialOf({ book, number })
    const today = () => civilDate(city().host.clock.now())
    const work0 = async (phone: string) => city().api.call('cardWork', {}, await city().token(phone))

    test('an administrator issues a book to a village station', async () => {
      const page = await work(city(), ADMIN, 'books')
      await page.getByRole('button', { name: '发一本卡' }).click()
      const sheet = page.getByRole('dialog', { name: '发一本评议卡' })
      await sheet.getByLabel('所在地区').selectOption({ label: '齐都镇' })
      await choosePoint(page)
      await sheet.getByLabel('张数').fill('20')
      await sheet.getByRole('radio', { name: /主要方式/ }).click()
      await sheet.locator('#submit').click()
      const told = sheet.getByText(/^已发：/)
      await told.waitFor()
      book = /已发：([A-Z]{4})-0001/.exec((await told.textContent()) ?? '')?.[1] ?? ''
      expect(book).toMatch(/^[A-Z]{4}$/)
    })

    test('the box is opened: good serials are taken, a wrong one is told', async () => {
      const page = await work(city(), KEEPER, 'cards')
      await page.getByRole('link', { name: /^开箱登记/ }).click()
      const sheet = page.getByRole('dialog', { name: '开箱登记' })
      await choosePoint(page)
      const typed = [1, 2, 3, 5].map(serial)
      await sheet.getByLabel('卡号', { exact: true }).fill([...typed, 'ABCD-0001-2'].join('\n'))
      await sheet.locator('#submit').click()
      await sees(page, /已登记 4 张，没有录入 1 张/)
      expect((await work0(KEEPER)).cards.map((card) => card.serial)).toEqual(expect.arrayContaining(typed))
    })

    test('two keepers type the same cards by the keyboard alone; one difference is settled', async () => {
      const page = await work(city(), KEEPER, 'enter')
      await choosePoint(page)
      await typeCards(page, [
        { serial: serial(1), level: 5 },
        { serial: serial(2), level: 1, text: '等了一上午', phone: '10000000088' },
      ])
      expect(await submit(page)).toContain('第一遍已录，待第二遍 2 张')
      const hidden = await work(city(), SECOND_KEEPER, 'cards')
      await hidden.goto(`${city().url}/packages/point/card/index?serial=${serial(2)}`)
      await sees(hidden, /第二遍要分开录/)
      expect(await hidden.getByText('等了一上午').count()).toBe(0)
      const second = await work(city(), SECOND_KEEPER, 'enter')
      await choosePoint(second)
      await typeCards(second, [
        { serial: serial(1), level: 5 },
        { serial: serial(2), level: 2, text: '等了一上午', phone: '10000000088' },
      ])
      expect(await submit(second)).toMatch(/已计入评价 1 张，两遍不一致，待核定 1 张/)
      await hidden.goto(`${city().url}/packages/point/card/index?serial=${serial(2)}`)
      await hidden.getByRole('radio', { name: /^非常不满意/ }).click()
      await hidden.getByLabel('依据或原因').fill('对照卡面，勾的是第一级')
      await hidden.getByRole('button', { name: '核定并计入' }).click()
      await sees(hidden, '按期录入')
    })

    test('the bad card is a bad rating like any other, with its ticket', async () => {
      await city().host.drained()
      const token = await city().token(ADMIN)
      const { tickets } = await city().api.call('regionTickets', { view: 'open' }, token)
      const here = tickets.filter(({ hallName, level }) => hallName === STATION && level === 1)
      const opened = await Promise.all(here.map(({ id }) => city().api.call('regionTicket', { id }, token)))
      expect(JSON.stringify(opened)).toContain('等了一上午')
    })

    test('who wishes is called back, and that is registered', async () => {
      const page = await work(city(), KEEPER, 'cards')
      await page.goto(`${city().url}/packages/point/card/index?serial=${serial(2)}`)
      await sees(page, '100****0088')
      await page.getByRole('button', { name: '看号码' }).click()
      await sees(page, '10000000088')
      await page.getByLabel('说了什么').fill('已说明下午有人值班')
      await page.getByRole('button', { name: '登记回访' }).click()
      await sees(page, /已接通/)
      expect(await page.getByRole('button', { name: '登记回访' }).count()).toBe(0)
    })

    test('a workbook is imported: good rows are taken, the bad one is named, and the same file again is harmless', async () => {
      const fields = SHEET_COLUMNS.map(({ field }) => field)
      const row = (cells: Partial<Record<(typeof fields)[number], string | number>>) =>
        fields.map((field) => cells[field] ?? null)
      const good = (number: number) => row({ serial: serial(number), collectedOn: today(), filledOn: today(), level: 4 })
      const rows = [
        SHEET_COLUMNS.map(({ title }) => title),
        good(6),
        row({ serial: serial(7), filledOn: today(), level: 9 }),
        good(8),
      ]
      const cells = rows.map((line) =>
        line.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
      )
      const buffer = await writeWorkbook(cells as never).toBuffer()
      const page = await work(city(), KEEPER, 'import')
      await choosePoint(page)
      const send = async () => {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#submit').click()])
        await chooser.setFiles({
          name: '评议卡.xlsx',
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer,
        })
      }
      await send()
      await sees(page, /第一遍已录，待第二遍 2 张/)
      await page
        .getByRole('row')
        .filter({ hasText: serial(7) })
        .filter({ hasText: '请先选择满意程度' })
        .waitFor()
      await send()
      await sees(page, /已经录过，没有重复 2 张/)
    })

    test('what lies for more than five working days is told to the keeper, then upwards, each once', async () => {
      const rungsOf = async (phone: string) => (await work0(phone)).cards.find((card) => card.serial === serial(3))?.rungs
      expect(await rungsOf(KEEPER)).toEqual([])
      const { due } = (await work0(KEEPER)).cards.find((card) => card.serial === serial(3)) ?? {}
      while (today() <= (due?.date ?? '')) await city().later(DAY)
      const climbed: number[] = []
      for (let day = 0; day < 7; day += 1) {
        climbed.push((await rungsOf(KEEPER))?.length ?? -1)
        await city().later(DAY)
      }
      expect(climbed).toEqual([...climbed].sort())
      expect(Math.max(...climbed.map((count, at) => count - (climbed[at - 1] ?? 0)))).toBeLessThanOrEqual(1)
      expect(await rungsOf(ADMIN)).toEqual(['keeper', 'lead', 'bureau'])
      const admin = await work(city(), ADMIN, 'cards')
      await sees(admin, /已超期没有录入/)
      await admin
        .getByRole('row')
        .filter({ hasText: serial(3) })
        .getByText('已报主管部门')
        .waitFor()
    })

    test('the month adds up, with its gap and the serial that should not be there', async () => {
      const view = await city().api.call('reconcileCards', {}, await city().token(ADMIN))
      for (const { total } of view.points)
        expect(total.used + total.void + total.inHand + total.outstanding + total.missing).toBe(total.issued)
      const page = await work(city(), ADMIN, 'count')
      const point = page.getByRole('region', { name: STATION })
      await point.getByText(serial(4)).waitFor()
      const before = addDays(`${today().slice(0, 7)}-01`, -1).slice(0, 7)
      expect((await city().api.call('reconcileCards', { month: before }, await city().token(KEEPER))).running).toBe(false)
    })
  })
}

/** Where a place has no cards nobody finds them, and nothing is taken. */
export function noCards(city: () => City): void {
  test('there are no paper cards here', async () => {
    const token = await city().token(ADMIN)
    await expect(city().api.call('cardWork', {}, token)).rejects.toMatchObject({ code: 'E2015' })
    const page = await city().visit('', { phone: ADMIN, wide: true })
    await sees(page, '统计总览')
    expect(await page.getByRole('link', { name: '评议卡' }).count()).toBe(0)
  })
}
