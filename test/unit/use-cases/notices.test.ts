import { expect, test } from 'vitest'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import {
  acceptReminders,
  acceptStaffReminders,
  offerReminders,
  staffReminders,
} from '../../../functions/notice/accept-reminders.ts'
import { sendDigests } from '../../../functions/notice/send-digests.ts'
import { escalateTickets } from '../../../functions/ticket/escalate-tickets.ts'
import { ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'
import { act, caller, follows, PHONE, S2, telling, VERIFY } from '../support/telling.ts'

test('one acceptance is one message: the second thing that happens is not told, and a repeated change tells nothing twice', async () => {
  const town = telling()
  const { code, receipt } = await town.here.complain()
  expect(await offerReminders({ receipt }, {}, town.here)).toMatchObject({
    value: { wechat: [{ id: 'wechat-progress', longTerm: false }], alipay: [] },
  })
  const accepted = await acceptReminders({ receipt, way: 'wechat', code: 'anna', templates: ['progress'] }, {}, town.here)
  expect(accepted).toMatchObject({ ok: true, value: { way: 'wechat', left: 1 } })
  await act(town, code, VERIFY)
  await town.drain()
  expect(town.sent).toEqual([
    {
      way: 'wechat',
      to: 'id-anna',
      text: { template: 'progress', page: 'progress', number: expect.any(String), step: '已核实', note: '最迟 2026-03-23 答复' },
    },
  ])
  const ticket = town.here.tickets.items.get(code)
  if (ticket) await town.again(ticket)
  await town.retry()
  await act(town, code, { do: 'triage', triage: 'immediate' })
  await act(town, code, { do: 'rectify', measures: '增开窗口' })
  await act(town, code, { do: 'answer', answer: '已改正', method: 'mini-program' })
  await town.drain()
  expect(town.sent).toHaveLength(1)
})

test('by text message to the number that was left, not at night, and not to a number that had enough', async () => {
  const town = telling('linzi', on('2026-03-02', '22:30:00'))
  const { code } = await town.here.complain()
  const ticket = town.here.tickets.items.get(code)
  if (!ticket) throw new Error('no ticket')
  town.here.tickets.items.set(code, { ...ticket, contact: { sealed: town.here.seal.seal(PHONE), masked: '100****0055' } })
  await act(town, code, VERIFY)
  await town.drain()
  expect(town.sent).toEqual([])
  const [waiting] = [...town.here.deliveries.items.values()]
  expect(waiting).toMatchObject({ state: 'waiting', nextAt: on('2026-03-03', '08:00:00'), fault: { code: 'quiet' } })
  town.here.clock.moveTo(on('2026-03-03', '08:00:00'))
  await town.retry()
  await town.drain()
  expect(town.sent).toMatchObject([{ way: 'sms', to: PHONE, text: { step: '已核实' } }])
  const number = town.here.keys.hash('phone', PHONE)
  const kept = await town.here.invitations.correspondence(number)
  await town.here.invitations.keep(number, kept, { ...kept.value, stopped: true }, 0)
  await act(town, code, { do: 'triage', triage: 'immediate' })
  await act(town, code, { do: 'rectify', measures: '增开窗口' })
  await act(town, code, { do: 'answer', answer: '已改正', method: 'sms' })
  await town.drain()
  expect(town.sent).toHaveLength(1)
})

test('an answer by text message goes in its own words to the number that was left, also where he accepted another way', async () => {
  const town = telling()
  const { code, receipt } = await town.here.complain({}, { contact: PHONE })
  await acceptReminders({ receipt, way: 'wechat', code: 'anna', templates: ['progress'] }, {}, town.here)
  await act(town, code, { do: 'contact', method: 'phone', reached: true, words: '问过' })
  await act(town, code, { do: 'verify', finding: 'unfounded', grounds: '查看监控' })
  await act(town, code, { do: 'answer', answer: '已向您说明，谢谢。', method: 'sms' })
  await town.drain()
  expect(town.sent.at(-1)).toMatchObject({ way: 'sms', to: PHONE, text: { step: '已答复', answer: '已向您说明，谢谢。' } })
  const other = await town.here.complain({ projectNo: 'P-2' })
  await act(town, other.code, VERIFY)
  await act(town, other.code, { do: 'triage', triage: 'immediate' })
  await act(town, other.code, { do: 'rectify', measures: '增开窗口' })
  await expect(act(town, other.code, { do: 'answer', answer: '已改正', method: 'sms' })).rejects.toThrow('E3042')
})

test('a message of which nobody knows whether it went out is not sent again, and one that did not is', async () => {
  const town = telling()
  const { code, receipt } = await town.here.complain()
  await acceptReminders({ receipt, way: 'wechat', code: 'anna', templates: ['progress'] }, {}, town.here)
  town.behave({ sent: false, why: 'busy', code: '-1' })
  await act(town, code, VERIFY)
  await town.drain()
  expect(town.sent).toEqual([])
  town.behave({ sent: false, why: 'unknown', code: 'NoAnswer' })
  await town.retry()
  await town.drain()
  town.behave({ sent: true })
  await town.retry()
  await town.drain()
  expect(town.sent).toHaveLength(1)
  expect([...town.here.deliveries.items.values()]).toMatchObject([{ state: 'parked', fault: { code: 'unknown' } }])
})

test('the unit is told of what comes to it and of what is late, rung by rung, and never the rated person', async () => {
  const town = telling('linzi')
  await follows(town, S2)
  await follows(town, { id: 'S1', org: ORG, region: '', roles: ['lead'] })
  await follows(town, { id: 'S3', org: OTHER_ORG, region: '', roles: ['handler'] })
  const bureau: StaffIdentity = { id: 'S2', org: ORG, region: town.here.profile.region, roles: ['admin', 'handler'] }
  await town.here.identities.bind('account-S2', { staff: 'S2', roles: bureau.roles })
  await town.here.complain()
  await town.drain()
  const told = () => town.sent.splice(0).map(({ text }) => `${text.step}｜${text.note}`)
  expect(told()).toEqual(['新收到｜期限 2026-03-09'])
  const steps: string[] = []
  for (const day of ['2026-03-07', '2026-03-10', '2026-03-11', '2026-03-12']) {
    town.here.clock.moveTo(on(day, '08:10:00'))
    await escalateTickets(town.here)
    await town.drain()
    steps.push(...told())
  }
  expect(steps).toEqual(['请尽快办理｜期限 2026-03-09', '已超期｜期限 2026-03-09'])
})

test('staff: only the proved number, only what the place sends, and no more when it is off or the binding is gone', async () => {
  const town = telling()
  const me = caller(S2, town.here)
  expect(await staffReminders(me, town.here)).toMatchObject({
    value: { phone: true, wechat: [{ id: 'wechat-work' }], alipay: [] },
  })
  expect(await acceptStaffReminders({ way: 'sms', phone: '10000000056' }, me, town.here)).toMatchObject(refused('E3158'))
  expect(await acceptStaffReminders({ way: 'alipay', code: 'x' }, me, town.here)).toMatchObject(refused('E3159'))
  expect(await acceptStaffReminders({ way: 'wechat' }, me, town.here)).toMatchObject(refused('E1001'))
  expect(await follows(town, S2)).toMatchObject({ value: { way: 'sms' } })
  await town.here.identities.bind('account-S2', { staff: 'S2', roles: ['staff'] })
  await town.here.complain()
  await town.drain()
  expect(town.sent).toEqual([])
  await follows(town, S2)
  const off = await acceptStaffReminders({ way: 'off' }, me, town.here)
  expect(off.ok && off.value.way).toBe(undefined)
  await town.here.complain({ projectNo: 'P-2' })
  await town.drain()
  expect(town.sent).toEqual([])
})

test('a summary of the day: one a person, on working days, and none when there is nothing to do', async () => {
  const town = telling('linzi')
  await follows(town, S2)
  town.here.clock.moveTo(on('2026-03-03', '08:30:00'))
  expect(await sendDigests(town.here)).toEqual({ looked: 0, changed: 0 })
  await town.here.complain()
  town.here.clock.moveTo(on('2026-03-03', '08:45:00'))
  await town.drain()
  town.sent.splice(0)
  expect(await sendDigests(town.here)).toEqual({ looked: 1, changed: 1 })
  await sendDigests(town.here)
  await town.drain()
  expect(town.sent).toMatchObject([{ text: { number: '今日待办', note: '超期0 今天1 将到0 待批0' } }])
  town.here.clock.moveTo(on('2026-03-14', '08:30:00'))
  expect(await sendDigests(town.here)).toEqual({ looked: 0, changed: 0 })
})
