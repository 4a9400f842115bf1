import { expect, test } from 'vitest'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { decideApproval, decideDispute, decideExtension } from '../../../functions/ticket/decide-case.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { assignTicket, unitOverview } from '../../../functions/ticket/lead-unit.ts'
import { listDecisions, listUnits } from '../../../functions/ticket/list-decisions.ts'
import { listLate } from '../../../functions/ticket/list-late.ts'
import type { StaffRole } from '../../../shared/contract/authority.ts'
import type { Handling } from '../../../shared/domain/ticket/handling.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { admin, type House, house, ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on, profileOf } from '../support/samples.ts'

const person = (id: string, ...roles: StaffRole[]): StaffIdentity => ({ id, org: ORG, region: '', roles })
const LEAD = person('S4', 'lead')
const HANDLER = person('S2', 'handler')
const BUREAU = (here: House) => ({ ...admin(here.places[0]), id: 'S9' })

/** A house with a handler, a clerk and a lead in the unit. */
async function unit(...how: Parameters<typeof house>): Promise<House> {
  const here = house(...how)
  const east = here.places[0]
  await here.directory.putAll([
    { kind: 'staff', id: 'S4', name: '丁', org: ORG, region: east },
    { kind: 'staff', id: 'S5', name: '戊', org: ORG, region: east },
  ])
  const enrol = (staff: string, ...roles: StaffRole[]) => here.identities.enrol(ORG, { account: `a-${staff}`, staff, roles })
  await enrol('S1', 'staff', 'handler')
  await enrol('S2', 'handler')
  await enrol('S4', 'lead')
  await enrol('S5', 'staff')
  await enrol('S3', 'handler')
  return here
}

/** Takes a ticket on, by the handler, through these handlings. @returns what is sent with the next one. */
async function work(here: House, code: string, ...handlings: Handling[]) {
  let version = here.tickets.items.get(code)?.version ?? 0
  for (const handling of handlings) {
    const done = await handleTicket({ id: code, version }, handling, HANDLER, here)
    if (!done.ok) throw new Error(done.refusal.code)
    version = done.value.ticket.version
  }
  return { id: code, version }
}

const ASK = { do: 'ask-extension', reason: '设备要从外地调来', until: '2026-04-10' } as const

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
  expect(await work(here, code, RECTIFY, ANSWER)).toMatchObject({ version: 7 })
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

test('a dispute stays with the unit or goes to another that exists in the region; nothing is returned in silence', async () => {
  const here = await unit()
  const whole = { ...BUREAU(here), region: here.profile.region }
  const { code } = await here.complain()
  const dispute = { do: 'dispute', reason: '窗口属于人社局', org: OTHER_ORG } as const
  const first = await work(here, code, dispute)
  expect(await handleTicket(first, VERIFY, HANDLER, here)).toEqual(refused('E3017'))
  expect(await listDecisions(whole, here)).toMatchObject({
    value: {
      bureau: [{ id: code, asked: { what: 'dispute', seat: 'bureau', reason: '窗口属于人社局', orgName: '西县人社局' } }],
    },
  })
  const kept = await decideDispute({ ...first, decision: 'keep', reason: '当天由你单位受理' }, whole, here)
  expect(kept).toMatchObject({ value: { ticket: { state: 'received', orgName: '东县政务局' } } })
  const again = await work(here, code, dispute)
  const move = { ...again, decision: 'reassign', reason: '由它办理' } as const
  for (const org of ['none', undefined]) {
    expect(await decideDispute({ ...move, ...(org ? { org } : {}) }, whole, here)).toMatchObject(refused('E3053'))
  }
  expect(await decideDispute({ ...move, org: OTHER_ORG }, BUREAU(here), here)).toMatchObject(refused('E3053'))
  expect(await decideDispute({ ...move, org: ORG }, whole, here)).toMatchObject(refused('E3024'))
  expect(await decideDispute({ ...move, org: OTHER_ORG }, whole, here)).toMatchObject({
    value: { ticket: { state: 'received', orgName: '西县人社局' } },
  })
  expect(await openTicketPage(code, HANDLER, here)).toEqual(refused('E3001'))
  expect(await openTicketPage(code, { ...HANDLER, id: 'S3', org: OTHER_ORG }, here)).toMatchObject({ ok: true })
  expect(await listUnits({}, whole, here)).toMatchObject({
    value: { region: { below: [{ name: '东县' }, { name: '西县' }] }, units: [] },
  })
  expect(await listUnits({ region: here.places[1] }, whole, here)).toMatchObject({ value: { units: [{ id: OTHER_ORG }] } })
  expect(await listUnits({ region: here.places[1] }, BUREAU(here), here)).toEqual(refused('E6003'))
})

const APPROVALS = [
  { id: 'preliminary', name: '预审', by: 'lead' },
  { id: 'instruction', name: '领导批示', by: 'admin' },
] as const
const withApprovals = () =>
  unit('linzi', on('2026-03-02'), { procedure: { ...profileOf('linzi').procedure, approvals: APPROVALS } })

test('a place with approvals: the lead gives his step, the bureau its own, and only then it is put right', async () => {
  const here = await withApprovals()
  const { code } = await here.complain()
  const planned = { do: 'triage', triage: 'planned', reason: '系统改造', plannedFor: '2026-03-08', class: 'complex' } as const
  const proposed = await work(here, code, VERIFY, planned)
  expect(await handleTicket(proposed, RECTIFY, HANDLER, here)).toEqual(refused('E3018'))
  expect(await unitOverview(LEAD, here)).toMatchObject({
    value: { counts: { waiting: 1 }, tickets: [{ asked: { what: 'approval', step: '预审', triage: 'planned', seat: 'lead' } }] },
  })
  const first = await decideApproval({ ...proposed, decision: 'approve' }, LEAD, 'lead', here)
  expect(first).toMatchObject({
    value: { ticket: { state: 'proposed', version: 4 }, proposal: { approved: ['预审'], next: '领导批示' } },
  })
  const second = { id: code, version: 4 }
  expect(await decideApproval({ ...second, decision: 'approve' }, LEAD, 'lead', here)).toEqual(refused('E3051'))
  expect(await openTicketPage(code, LEAD, here)).toMatchObject({ value: { acts: expect.not.arrayContaining(['approve']) } })
  expect(await listDecisions(BUREAU(here), here)).toMatchObject({
    value: { bureau: [{ asked: { what: 'approval', step: '领导批示', reason: '系统改造', plannedFor: '2026-03-08' } }] },
  })
  const word = { ...second, decision: 'approve', reason: '限周五前完成' } as const
  expect(await decideApproval(word, BUREAU(here), 'bureau', here)).toMatchObject({
    value: { ticket: { state: 'rectifying', class: 'complex' }, triage: 'planned' },
  })
  expect(here.tickets.items.get(code)?.history.map(({ command, note }) => [command, note.step])).toEqual([
    ['open', undefined],
    ['verify-founded', undefined],
    ['propose', undefined],
    ['approve-step', 'preliminary'],
    ['approve-rectify', 'instruction'],
  ])
})

test('what is sent back is proposed anew, from the first step; nobody approves what he proposed', async () => {
  const here = await withApprovals()
  const { code } = await here.complain()
  const explain = { do: 'triage', triage: 'explain', ruleCited: '办法第三条' } as const
  const proposed = await work(here, code, VERIFY, explain)
  expect(await decideApproval({ ...proposed, decision: 'send-back' }, LEAD, 'lead', here)).toMatchObject(refused('E3055'))
  const himself = { ...HANDLER, roles: ['handler', 'lead'] as const }
  expect(await decideApproval({ ...proposed, decision: 'approve' }, himself, 'lead', here)).toEqual(refused('E3050'))
  await decideApproval({ ...proposed, decision: 'approve' }, BUREAU(here), 'bureau', here)
  const back = { id: code, version: 4, decision: 'send-back', reason: '写明条款' } as const
  expect(await decideApproval(back, BUREAU(here), 'bureau', here)).toMatchObject({ value: { ticket: { state: 'verified' } } })
  const anew = await work(here, code, explain)
  const once = await decideApproval({ ...anew, decision: 'approve' }, LEAD, 'lead', here)
  expect(once).toMatchObject({ value: { ticket: { state: 'proposed' } } })
  const end = await decideApproval({ id: code, version: 7, decision: 'approve' }, BUREAU(here), 'bureau', here)
  expect(end).toMatchObject({ value: { ticket: { state: 'answering' }, triage: 'explain' } })
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
