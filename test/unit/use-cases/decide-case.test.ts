import { expect, test } from 'vitest'
import { decideApproval, decideDispute } from '../../../functions/ticket/decide-case.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { unitOverview } from '../../../functions/ticket/lead-unit.ts'
import { listDecisions, listUnits } from '../../../functions/ticket/list-decisions.ts'
import { regionTicket } from '../../../functions/ticket/list-tickets.ts'
import { LEDGER, RECTIFY, VERIFY } from '../support/handlings.ts'
import { ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on, profileOf } from '../support/samples.ts'
import { BUREAU, HANDLER, LEAD, unit, work } from '../support/unit.ts'

test('a dispute stays with the unit or goes to another that exists in the region; nothing is returned in silence', async () => {
  const here = await unit()
  const whole = { ...BUREAU(here), org: 'BUREAU', region: here.profile.region }
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
  // It disputes once; the bureau may send it on all the same.
  const again = { id: code, version: 3 }
  expect(await handleTicket(again, dispute, HANDLER, here)).toEqual(refused('E3061'))
  const move = { ...again, decision: 'reassign', reason: '由它办理' } as const
  for (const org of ['none', undefined]) {
    expect(await decideDispute({ ...move, ...(org ? { org } : {}) }, whole, here)).toMatchObject(refused('E3053'))
  }
  const east = { ...whole, region: here.places[0] }
  expect(await decideDispute({ ...move, org: OTHER_ORG }, east, here)).toMatchObject(refused('E3053'))
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

test('nobody of the unit that served or has the case, nor who disputed it, sends it away', async () => {
  const here = await unit()
  const top = here.profile.region
  const own = { ...BUREAU(here), roles: ['handler', 'admin'] as const }
  const east = { ...own, org: 'BUREAU' }
  const { code } = await here.complain()
  const may = async (who: typeof own) => {
    const [page, list] = [await regionTicket(code, who, here), await listDecisions(who, here)]
    return {
      acts: page.ok && page.value.acts.filter((act) => ['keep', 'reassign'].includes(act)),
      listed: list.ok && list.value.bureau.length,
    }
  }
  const fresh = { id: code, version: 1, decision: 'reassign', reason: '由它办理', org: OTHER_ORG } as const
  for (const region of [own.region, top]) expect(await decideDispute(fresh, { ...own, region }, here)).toEqual(refused('E3059'))
  expect(await may(own)).toEqual({ acts: [], listed: 0 })
  const asked = await work(here, code, { do: 'dispute', reason: '窗口属于人社局' })
  const keep = { ...asked, decision: 'keep', reason: '当天由你单位受理' } as const
  expect(await decideDispute(keep, own, here)).toEqual(refused('E3059'))
  expect(await may(own)).toEqual({ acts: [], listed: 0 })
  expect(await may(east)).toEqual({ acts: ['keep', 'reassign'], listed: 1 })
  // Where nobody stands above: that it stays, and nothing else; who raised it not even that.
  const above = { ...own, region: top }
  expect(await may(above)).toEqual({ acts: ['keep'], listed: 1 })
  expect(await decideDispute({ ...keep, decision: 'reassign', org: OTHER_ORG }, above, here)).toEqual(refused('E3059'))
  const himself = { ...above, id: HANDLER.id }
  expect(await may(himself)).toEqual({ acts: [], listed: 0 })
  expect(await decideDispute(keep, himself, here)).toEqual(refused('E3050'))
  expect(await decideDispute(keep, above, here)).toMatchObject({ value: { ticket: { state: 'received' } } })
})

test('sent on, neither unit decides: the one that served could only take it back', async () => {
  const here = await unit()
  const top = { ...BUREAU(here), org: 'BUREAU', region: here.profile.region }
  const { code } = await here.complain()
  const move = { id: code, version: 1, decision: 'reassign', reason: '由它办理' } as const
  expect(await decideDispute({ ...move, org: OTHER_ORG }, top, here)).toMatchObject({ ok: true })
  const asked = { ...move, version: 2 }
  const served = { ...top, org: ORG }
  expect(await decideDispute({ ...asked, decision: 'keep' }, served, here)).toEqual(refused('E3059'))
  expect(await decideDispute({ ...asked, org: ORG }, { ...top, org: OTHER_ORG }, here)).toEqual(refused('E3059'))
  expect(await decideDispute({ ...asked, org: ORG }, served, here)).toMatchObject({
    value: { ticket: { orgName: '东县政务局' } },
  })
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
  const planned = { ...LEDGER, plannedFor: '2026-03-08', class: 'complex' } as const
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
