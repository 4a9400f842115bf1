import { expect, test } from 'vitest'
import { decideExtension } from '../../../functions/ticket/decide-case.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { assignTicket, unitOverview } from '../../../functions/ticket/lead-unit.ts'
import { listDecisions } from '../../../functions/ticket/list-decisions.ts'
import { listLate } from '../../../functions/ticket/list-late.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'
import { ASK, BUREAU, HANDLER, LEAD, unit, work } from '../support/unit.ts'

test('the lead sees who has how many, what is late and what waits for him', async () => {
  const here = await unit()
  const { code } = await here.complain()
  await here.complain({ projectNo: 'P-2' })
  const mine = await here.complain({ projectNo: 'P-3' })
  expect(await assignTicket({ ...(await work(here, code)), to: 'S2' }, LEAD, here)).toMatchObject({ ok: true })
  await assignTicket({ ...(await work(here, mine.code)), to: 'S2' }, LEAD, here)
  await work(here, code, VERIFY, TRIAGE, ASK)
  here.clock.moveTo(on('2026-03-09'))
  const seen = await unitOverview(LEAD, here)
  expect(seen).toMatchObject({
    value: {
      handlers: [
        { staff: 'S2', name: '乙', lead: false, open: 2, overdue: 1, today: 0, waiting: 1 },
        { staff: 'S4', name: '丁', lead: true, open: 0, overdue: 0, waiting: 0 },
        { staff: 'S1', name: '甲', open: 0 },
      ],
      unassigned: { open: 1, overdue: 1, today: 0 },
      counts: { open: 3, overdue: 2, today: 0, waiting: 1 },
    },
  })
  const [first] = seen.ok ? seen.value.tickets : []
  expect(first).toMatchObject({ due: { rule: 'first-contact' }, urgency: 'overdue' })
  expect(JSON.stringify(seen)).not.toContain('等了很久')
})

test('a ticket is given to one of the unit who handles tickets, and never to the one it is about', async () => {
  const here = await unit()
  const { code } = await here.complain()
  for (const to of ['S1', 'S3', 'S5', 'S9', 'none'])
    expect(await assignTicket({ id: code, version: 1, to }, LEAD, here)).toMatchObject(refused('E3052'))
  expect(await assignTicket({ id: code, version: 1, to: 'S4' }, LEAD, here)).toMatchObject({
    value: { ticket: { version: 2, assigneeName: '丁' }, history: [{}, { command: 'assign', by: '丁' }] },
  })
  const late = await handleTicket({ id: code, version: 2 }, VERIFY, HANDLER, here)
  expect(late).toEqual(refused('E3054'))
  expect(await openTicketPage(code, HANDLER, here)).toMatchObject({ value: { acts: [] } })
  expect(await handleTicket({ id: code, version: 2 }, VERIFY, LEAD, here)).toMatchObject({ ok: true })
  const other = { ...LEAD, org: OTHER_ORG }
  expect(await assignTicket({ id: code, version: 3, to: 'S2' }, other, here)).toEqual(refused('E3001'))
  expect(await assignTicket({ id: 'none', version: 3, to: 'S2' }, other, here)).toEqual(refused('E3001'))
  expect(await assignTicket({ id: code, version: 1, to: 'S2' }, LEAD, here)).toEqual(refused('E3009'))
})

test('more time is granted by the lead and counts as 延期; not by who asked for it; refused only with a reason', async () => {
  const here = await unit()
  const { code } = await here.complain()
  const asked = await work(here, code, VERIFY, TRIAGE, ASK)
  expect(await openTicketPage(code, LEAD, here)).toMatchObject({
    value: { acts: expect.arrayContaining(['grant-extension', 'refuse-extension']) },
  })
  const himself = { ...HANDLER, roles: ['handler', 'lead'] as const }
  expect(await decideExtension({ ...asked, decision: 'grant' }, himself, 'lead', here)).toEqual(refused('E3050'))
  expect(await decideExtension({ ...asked, decision: 'refuse' }, LEAD, 'lead', here)).toMatchObject(refused('E3055'))
  const granted = await decideExtension({ ...asked, decision: 'grant' }, LEAD, 'lead', here)
  expect(granted).toMatchObject({
    value: { ticket: { state: 'rectifying', due: { date: '2026-04-10' }, legalDue: '2026-03-23' } },
  })
  expect(here.tickets.items.get(code)?.history.at(-1)).toMatchObject({
    command: 'grant-extension',
    note: { until: '2026-04-10' },
  })
  const extended = async () => {
    const late = await listLate({}, BUREAU(here), here)
    return late.ok && late.value.extended.map((line) => [line.id, line.due.date])
  }
  expect(await extended()).toEqual([[code, '2026-04-10']])
  expect(await work(here, code, RECTIFY, ANSWER)).toMatchObject({ version: 7 })
  expect(await extended()).toEqual([])
})

test('the bureau decides in the place of a lead who asked himself, in its own region alone', async () => {
  const here = await unit()
  const { code } = await here.complain()
  const asked = await work(here, code, VERIFY, TRIAGE, ASK)
  const waiting = await listDecisions(BUREAU(here), here)
  expect(waiting).toMatchObject({
    value: { bureau: [], leads: [{ id: code, asked: { what: 'extension', until: '2026-04-10', seat: 'lead', by: '乙' } }] },
  })
  const west = { ...BUREAU(here), region: here.places[1] }
  expect(await listDecisions(west, here)).toMatchObject({ value: { bureau: [], leads: [] } })
  for (const id of [code, 'none'])
    expect(await decideExtension({ ...asked, id, decision: 'grant' }, west, 'bureau', here)).toEqual(refused('E3001'))
  const no = { ...asked, decision: 'refuse', reason: '可以按期' } as const
  expect(await decideExtension(no, BUREAU(here), 'bureau', here)).toMatchObject({
    value: { ticket: { state: 'rectifying', due: { date: '2026-03-23' } } },
  })
})

test('临淄 has no extension', async () => {
  const here = await unit('linzi')
  const { code } = await here.complain()
  const target = await work(here, code, VERIFY, TRIAGE)
  expect(await handleTicket(target, ASK, HANDLER, here)).toEqual(refused('E3025'))
})

test('what is late, by unit: whose, by how much, how far it was escalated; not what is about oneself', async () => {
  const here = await unit()
  const { code } = await here.complain()
  here.clock.moveTo(on('2026-03-02', '15:00:00'))
  await here.complain({ projectNo: 'P-2', serviceTime: '2026-03-02 14:00:00' })
  await assignTicket({ ...(await work(here, code)), to: 'S2' }, LEAD, here)
  here.clock.moveTo(on('2026-03-06'))
  const late = await listLate({}, BUREAU(here), here)
  expect(late).toMatchObject({
    value: {
      region: { name: '东县' },
      units: [{ org: ORG, orgName: '东县政务局', tickets: [{ due: { left: -3 } }, { due: { left: -3 } }] }],
      counts: { open: 2, late: 2, today: 0, waiting: 0 },
    },
  })
  expect(late.ok && late.value.units[0]?.tickets.find(({ id }) => id === code)).toMatchObject({ assigneeName: '乙' })
  expect(await listLate({}, { ...BUREAU(here), id: 'S1' }, here)).toMatchObject({ value: { counts: { open: 1 } } })
  expect(await listLate({}, { ...BUREAU(here), region: here.places[1] }, here)).toMatchObject({ value: { units: [] } })
  expect(await listLate({ region: here.places[1] }, BUREAU(here), here)).toEqual(refused('E6003'))
})
