import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { ADMIN, type City, HANDLER } from './city.ts'
import { complain, openTicketOf, sees, step } from './steps.ts'

const NUMBER = '10000000066'
const PERSON = '10000000067'

/** How a unit deals with what it received, from the first call to the ledger. */
export function handlingJourneys(city: () => City): void {
  describe('a unit deals with a bad rating', () => {
    test('who left a number is called first and called back last; nobody sees the number', async () => {
      const { code, receipt } = await complain(city(), { contact: NUMBER })
      const page = await city().visit('', { phone: HANDLER })
      await openTicketOf(city(), page, code)
      const missed = { choose: ['没有联系上'], write: '响了没有人接。', submit: '记录联系' }
      await step(page, { form: '联系评价人', ...missed })
      await sees(page, '没有联系上（电话）')
      await step(page, { form: '联系评价人', choose: ['联系上了'], write: '问清了经过。', submit: '记录联系' })
      await step(page, { form: '核实', choose: ['属实'], write: '查看了叫号记录，属实。', submit: '提交核实结论' })
      await step(page, { form: '定整改方式', choose: ['立行立改'], submit: '确定整改方式' })
      await step(page, { form: '记录整改', write: '增开了窗口。', submit: '记录整改' })
      await step(page, { form: '答复群众', choose: ['电话'], write: '已经增开窗口。', submit: '提交答复' })
      await sees(page, '待回访')
      await page.goto(`${city().url}/packages/staff/tickets/index`)
      await page.getByRole('button', { name: /^待回访/ }).click()
      await sees(page, /前回访/)
      await openTicketOf(city(), page, code)
      const satisfied = { choose: ['联系上了', '满意'], write: '群众说等得少了。', submit: '记录回访' }
      await step(page, { form: '回访', ...satisfied })
      await sees(page, '已办结。')
      const text = await page.locator('body').innerText()
      expect(text).toContain('100****0066')
      expect(text).not.toContain(NUMBER)
      expect(text).not.toContain(receipt)
    })

    test('what is not the unit’s is disputed and not sent back; more time is asked for where the rules know it', async () => {
      const { api, profile } = city()
      const token = await city().token(HANDLER)
      const disputed = await complain(city())
      const page = await city().visit('', { phone: HANDLER })
      await openTicketOf(city(), page, disputed.code)
      await step(page, { form: '派单异议', other: true, write: '这个窗口由医保局派驻。', submit: '提交异议' })
      await sees(page, '派单异议正在审核。审核期间先联系群众，其他步骤等审核结果；期限照算。')
      expect((await api.call('openTicket', { id: disputed.code }, token)).acts).toEqual([])

      const { code } = await complain(city())
      const target = async () => ({ id: code, version: (await api.call('openTicket', { id: code }, token)).ticket.version })
      await api.call('verifyTicket', { ...(await target()), finding: 'founded', grounds: '属实。' }, token)
      const { ticket, acts } = await api.call('triageTicket', { ...(await target()), triage: 'immediate' }, token)
      const until = addDays(ticket.due.date, 10)
      if (profile === 'linzi') {
        expect(acts).not.toContain('ask-extension')
        const asked = api.call('askExtension', { ...(await target()), reason: '等设备', until }, token)
        await expect(asked).rejects.toThrow(/E3025/)
        return
      }
      await openTicketOf(city(), page, code)
      await step(page, { form: '申请延期', other: true, write: '设备下月才到。', day: until, submit: '申请延期' })
      await sees(page, /申请延到 .*，等审批/)
    })

    test('two of one person and matter are dealt with in the earlier one, and both stand in the ledger', async () => {
      const first = await complain(city(), { mobile: PERSON, text: '第一次说' })
      await city().later(60_000)
      const second = await complain(city(), { mobile: PERSON, text: '第二次说' })
      const page = await city().visit('', { phone: HANDLER, wide: true })
      await openTicketOf(city(), page, second.code)
      await step(page, { form: '并单', other: true, submit: '并单' })
      await sees(page, /已并入较早的一件/)
      await city().host.drained()
      await openTicketOf(city(), page, first.code)
      await sees(page, '并在这一件办理')
      await page.goto(`${city().url}/packages/staff/ledger/index`)
      await sees(page, '已并单')
      await page.getByRole('button', { name: '导出台账' }).click()
      const link = page.getByRole('link', { name: /^下载 整改台账/ }).first()
      await link.waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
      const unit = city().window.org
      const { rows } = await city().api.call('regionLedger', { unit }, await city().token(ADMIN))
      expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first.code, second.code]))
    })
  })
}
