import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONES } from '../../../infra/local/demo/people.ts'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { addDays, civilDate, daysBetween } from '../../../shared/domain/calendar/civil.ts'
import { ADMIN, type City, DAY, HANDLER } from './city.ts'
import { sentOnJourneys } from './sent-on.ts'
import { sees } from './steps.ts'

const LEAD = PHONES.lead

/** A bad rating of now and the ticket it opened, through the API. @returns its id, which is the code of the service. */
async function complain(city: City): Promise<string> {
  const service = await city.push()
  const said = { level: 1, codes: ['108'], text: '', named: false, channel: 'mini-program' } as const
  const who = { requestKey: `leading-${service}`, visitor: `visitor-of-${service}` }
  await city.api.call('submitRating', { target: { service }, ...who, ...said, codes: [...said.codes] })
  await city.host.drained()
  return service
}

/** The ticket as it stands, to send with the next step. */
async function target(city: City, id: string, phone = HANDLER) {
  const { ticket } = await city.api.call('openTicket', { id }, await city.token(phone))
  return { id, version: ticket.version }
}

async function decide(page: Page, form: string, choice: string, reason: string): Promise<void> {
  const shown = page.getByRole('region', { name: form, exact: true })
  await shown.getByRole('radio', { name: new RegExp(`^${choice}`) }).click()
  await shown.getByRole('textbox').last().fill(reason)
}
const submit = (page: Page) => page.getByRole('button', { name: '提交审批意见', exact: true }).click()

/** What leads and supervisors decide and see, under every profile. */
export function leadingJourneys(city: () => City): void {
  test('a dispute about whose it is: kept with the unit first, then sent on to another', async () => {
    const [id, second] = [await complain(city()), await complain(city())]
    const handler = await city().token(HANDLER)
    const dispute = async (one: string) =>
      city().api.call('disputeTicket', { ...(await target(city(), one)), reason: '这个窗口由别的单位派驻。' }, handler)
    await dispute(id)
    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/supervision/index`)
    await sees(admin, '等您决定')
    await sees(admin, '这个窗口由别的单位派驻。')
    const { bureau } = await city().api.call('decisions', {}, await city().token(ADMIN))
    expect(bureau.map((line) => line.id)).toContain(id)
    const open = (one: string) => admin.goto(`${city().url}/packages/admin/ticket/index?id=${one}`)
    await open(id)
    await decide(admin, '审核派单异议', '维持', '当天由你单位的人员受理。')
    await submit(admin)
    await sees(admin, '待核实')
    await expect(dispute(id)).rejects.toThrow('E3061')
    await dispute(second)
    await open(second)
    await admin.reload()
    await decide(admin, '审核派单异议', '改派', '派驻人员由派出单位管理。')
    await admin.getByRole('button', { name: '请选承办单位' }).waitFor()
    const units = await city().api.call('unitsToChoose', {}, await city().token(ADMIN))
    const other = units.units.find((unit) => unit.id !== city().window.org)
    await admin.getByRole('combobox', { name: '承办单位' }).selectOption(other?.id ?? '')
    await submit(admin)
    await sees(admin, '待核实')
    await expect(city().api.call('openTicket', { id: second }, handler)).rejects.toThrow('E3001')
    const { ticket } = await city().api.call('regionTicket', { id: second }, await city().token(ADMIN))
    expect(ticket).toMatchObject({ state: 'received', orgName: other?.name })
  })

  test('the lead gives a case to a handler; the one it is about is not to be chosen', async () => {
    const id = await complain(city())
    const lead = await city().visit('', { phone: LEAD })
    await sees(lead, '各人手上的差评')
    await lead.getByRole('button', { name: /^没有指定/ }).click()
    const { tickets, handlers } = await city().api.call('unitOverview', {}, await city().token(LEAD))
    const line = tickets.find((one) => one.id === id)
    expect(line).toMatchObject({ state: 'received', due: { rule: 'first-contact' } })
    const row = lead.getByRole('listitem').filter({ hasText: line?.number ?? '' })
    await row.getByRole('button', { name: /^指定经办人/ }).click()
    const hand = handlers.find((one) => !one.lead)
    await lead.getByRole('radio', { name: new RegExp(hand?.name ?? '') }).click()
    await lead.getByRole('button', { name: '指定', exact: true }).click()
    await lead.getByRole('dialog').waitFor({ state: 'detached' })
    const seen = await city().api.call('unitOverview', {}, await city().token(LEAD))
    expect(seen.tickets.find((one) => one.id === id)).toMatchObject({ assignee: hand?.staff, assigneeName: hand?.name })
    const rated = readDirectory(city().profile as 'lincang' | 'linzi').find(
      (entry) => entry.kind === 'staff' && entry.org === city().window.org,
    )
    const about = { ...(await target(city(), id)), to: rated?.id ?? '' }
    await expect(city().api.call('assignTicket', about, await city().token(LEAD))).rejects.toThrow('E3052')
  })

  test('what is late is listed by unit, with whose it is and how far it was escalated', async () => {
    await complain(city())
    await city().later(4 * DAY)
    const admin = await city().visit('', { phone: ADMIN, wide: true })
    await admin.goto(`${city().url}/packages/admin/supervision/index`)
    await sees(admin, /^超期 \d+ 件/)
    const { units } = await city().api.call('lateTickets', {}, await city().token(ADMIN))
    const own = units.find(({ org }) => org === city().window.org)
    const shown = admin.getByRole('region', { name: own?.orgName ?? '', exact: true })
    await shown
      .getByText(/^超期 \d+ /)
      .first()
      .waitFor()
    await shown
      .getByText(own?.tickets.find(({ rung }) => rung)?.rung ?? '')
      .first()
      .waitFor()
    await shown.getByRole('button', { name: /^查看/ }).first().click()
    await sees(admin, '办理经过')
  })

  sentOnJourneys(city)
}

/** Puts a founded ticket to be put right. @returns what is sent with the next step. */
async function founded(city: City, id: string) {
  const token = await city.token(HANDLER)
  await city.api.call(
    'verifyTicket',
    { ...(await target(city, id)), finding: 'founded', grounds: '查看了当天的记录，属实。' },
    token,
  )
  await city.api.call('triageTicket', { ...(await target(city, id)), triage: 'immediate' }, token)
  return target(city, id)
}

/** 临沧: more time is asked for and granted; answered after the legal day it counts as 延期, not as on time and not as late. */
export function extensionIsGranted(city: () => City): void {
  test('more time is asked for, the lead grants it, and the case counts as 延期', async () => {
    const id = await complain(city())
    const token = await city().token(HANDLER)
    const asked = await founded(city(), id)
    const today = civilDate(city().host.clock.now())
    const { due } = (await city().api.call('openTicket', { id }, token)).ticket
    const until = addDays(due.date, 14)
    await city().api.call('askExtension', { ...asked, reason: '叫号系统要统一升级。', until }, token)
    const lead = await city().visit('', { phone: LEAD })
    await sees(lead, /^等您审批 \d+ 件$/)
    await sees(lead, '叫号系统要统一升级。')
    await lead.goto(`${city().url}/packages/staff/ticket/index?id=${id}`)
    await lead.getByRole('radio', { name: /^同意延期/ }).click()
    await submit(lead)
    await sees(lead, '整改中')
    const { extended } = await city().api.call('lateTickets', {}, await city().token(ADMIN))
    expect(extended.map((line) => line.id)).toContain(id)
    const month = today.slice(0, 7)
    const figures = async () => {
      await city().host.drained()
      return (await city().api.call('dashboard', { month }, await city().token(ADMIN))).handling.ratings
    }
    const before = await figures()
    await city().later((daysBetween(today, due.date) + 1) * DAY)
    const again = await city().token(HANDLER)
    await city().api.call('rectifyTicket', { ...(await target(city(), id)), measures: '系统已经升级。' }, again)
    const said = { answer: '系统已经升级，不会再叫错号。', method: 'mini-program' } as const
    await city().api.call('answerTicket', { ...(await target(city(), id)), ...said }, again)
    const after = await figures()
    expect(after).toMatchObject({ extended: before.extended + 1, onTime: before.onTime, answered: before.answered + 1 })
    const { ticket } = await city().api.call('openTicket', { id }, again)
    expect(ticket).toMatchObject({ state: 'answered' })
    expect((ticket.legalDue ?? '') < until).toBe(true)
  })
}

/** 临淄: the document knows no extension. */
export function noExtension(city: () => City): void {
  test('there is no extension: who asks for it is told so', async () => {
    const id = await complain(city())
    const asked = await founded(city(), id)
    const ask = { ...asked, reason: '要等配件。', until: addDays(civilDate(city().host.clock.now()), 20) }
    await expect(city().api.call('askExtension', ask, await city().token(HANDLER))).rejects.toThrow('E3025')
  })
}
