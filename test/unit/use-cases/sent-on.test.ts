import { expect, test } from 'vitest'
import { previewNotice } from '../../../functions/calendar/load-notice.ts'
import { seenTicket } from '../../../functions/evidence/reach-ticket.ts'
import { listLooks } from '../../../functions/look/list-looks.ts'
import { listProtection } from '../../../functions/protection/handle-protection.ts'
import { reportProtection } from '../../../functions/protection/report-protection.ts'
import { countTickets } from '../../../functions/statistics/count.ts'
import { decideDispute } from '../../../functions/ticket/decide-case.ts'
import { openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { listDecisions } from '../../../functions/ticket/list-decisions.ts'
import { listLate } from '../../../functions/ticket/list-late.ts'
import { regionTicket, regionTickets } from '../../../functions/ticket/list-tickets.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { memoryProtection } from '../../memory/protection.ts'
import { value } from '../support/court.ts'
import { type House, handler, ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'
import { unit, work } from '../support/unit.ts'

const DISPUTE = { do: 'dispute', reason: '窗口由人社局派驻' } as const
const MOVE = { decision: 'reassign', reason: '由它办理' } as const
const bureau = (region: string) => ({ id: `A-${region}`, org: 'BUREAU', region, roles: ['admin'] as const })
const known = (here: House, id: string): Ticket => {
  const ticket = here.tickets.items.get(id)
  if (!ticket) throw new Error(id)
  return ticket
}

/** A case served in the east and sent on to a unit of the west by the bureau above both. */
async function sentOn() {
  const here = await unit()
  const [east, west] = here.places
  const all = { east: bureau(east), west: bureau(west), top: bureau(here.profile.region) }
  const { code, receipt } = await here.complain()
  const before = known(here, code)
  const move = async (org: string) => {
    const { version, state } = known(here, code)
    const asked = state === 'received' && known(here, code).org === ORG ? await work(here, code, DISPUTE) : { id: code, version }
    return value(await decideDispute({ ...asked, ...MOVE, org }, all.top, here))
  }
  await move(OTHER_ORG)
  return { here, code, receipt, before, move, ...all }
}

test('who supervises is the bureau of the unit that handles it: in lists, decisions, evidence, previews and the log of looks', async () => {
  const { here, code, east, west, top } = await sentOn()
  const sees = async (who: typeof east) => ({
    list: value(await regionTickets({ view: 'open' }, who, here)).tickets.map(({ id }) => id),
    page: (await regionTicket(code, who, here)).ok,
    evidence: (await seenTicket(code, who, here)).ok,
    late: value(await listLate({}, who, here)).units.map(({ org }) => org),
  })
  here.clock.moveTo(on('2026-03-09'))
  const seen = { list: [code], page: true, evidence: true, late: [OTHER_ORG] }
  expect([await sees(west), await sees(top)]).toEqual([seen, seen])
  expect(await sees(east)).toEqual({ list: [], page: false, evidence: false, late: [] })
  expect(await regionTicket(code, east, here)).toEqual(refused('E3001'))
  expect(value(await regionTickets({ view: 'open', region: west.region }, top, here)).tickets).toHaveLength(1)
  expect(value(await regionTickets({ view: 'open', region: east.region }, top, here)).tickets).toEqual([])
  const looks = async (who: typeof east) => value(await listLooks({}, who, here)).looks.length
  expect([await looks(east), await looks(west)]).toEqual([0, 2])
  expect(await openTicketPage(code, handler(), here)).toEqual(refused('E3001'))
  expect(await openTicketPage(code, { ...handler(OTHER_ORG), id: 'S3' }, here)).toMatchObject({ ok: true })
})

test('a dispute of the new unit waits for the new bureau, and the old one does not decide it', async () => {
  const { here, code, east, west } = await sentOn()
  const ticket = { ...known(here, code), state: 'disputed', history: [...known(here, code).history] } as const
  const asked = { at: here.clock.now(), command: 'dispute', by: 'S3', note: { reason: '也不是我单位的' } } as const
  here.tickets.items.set(code, { ...ticket, history: [...ticket.history, asked] })
  const waits = async (who: typeof east) => value(await listDecisions(who, here)).bureau.map(({ id }) => id)
  expect([await waits(east), await waits(west)]).toEqual([[], [code]])
  const keep = { id: code, version: ticket.version, decision: 'keep', reason: '由它办理' } as const
  expect(await decideDispute(keep, east, here)).toEqual(refused('E3001'))
  expect(await decideDispute(keep, west, here)).toMatchObject({ value: { ticket: { state: 'received' } } })
})

test('a change of the calendar is listed for the new bureau, with the region of the unit', async () => {
  const { here, code, west, east } = await sentOn()
  const clock = { rule: 'rectification', from: '2026-03-02', due: '2026-03-23', provisional: false, calendar: '' }
  here.tickets.items.set(code, { ...known(here, code), clock, state: 'verified' })
  const nationwide = { region: here.profile.region, dates: ['2026-03-04'], name: '节日', document: '公告' }
  const preview = async (who: typeof east, region = who.region) =>
    value(await previewNotice({ holidays: { ...nationwide, region } }, who, here)).tickets
  expect(await preview({ ...west, region: here.profile.region })).toMatchObject([
    { id: code, regionName: '西县', orgName: '西县人社局' },
  ])
  // The last day goes by where it was served: a rest day of the east moves it, which is none of its bureau's cases any more.
  expect(await preview(east)).toEqual([])
})

test('sent back to the unit that served, it is supervised as it was', async () => {
  const { here, code, before, move, east, west } = await sentOn()
  expect(known(here, code)).toMatchObject({
    servedBy: ORG,
    handledIn: [west.region, here.profile.region],
    regions: before.regions,
  })
  expect(known(here, code).history.at(-1)?.note).toMatchObject({ reason: '由它办理', org: OTHER_ORG })
  await move(ORG)
  expect(known(here, code)).not.toHaveProperty('servedBy')
  expect(known(here, code)).not.toHaveProperty('handledIn')
  expect(await seenTicket(code, east, here)).toMatchObject({ ok: true })
  expect(await seenTicket(code, west, here)).toEqual(refused('E3001'))
})

test('what becomes of it counts for the unit that answers for it and its regions; where it was served stays with hall, window and person', async () => {
  const { here, code, before, move } = await sentOn()
  const [east, west] = here.places
  const moved = known(here, code)
  const count = (sequence: string, from: Ticket | undefined, after: Ticket) =>
    countTickets([{ sequence, before: from, after }], 'Tickets#0', here)
  const of = async (kind: 'region' | 'org' | 'hall' | 'staff', id: string) =>
    (await here.statistics.of(kind, [id], '2026-03')).get(id)?.t ?? 0
  const all = async () =>
    Promise.all([of('region', east), of('region', west), of('region', here.profile.region), of('org', ORG), of('org', OTHER_ORG)])
  await count('1', undefined, before)
  expect(await all()).toEqual([1, 0, 1, 1, 0])
  await count('2', before, moved)
  await count('2', before, moved)
  expect(await all()).toEqual([0, 1, 1, 0, 1])
  expect([await of('hall', 'H1'), await of('staff', 'S1')]).toEqual([1, 1])
  await move(ORG)
  await count('3', moved, known(here, code))
  expect(await all()).toEqual([1, 0, 1, 1, 0])
})

test('a report for protection is about the unit that served; neither it nor the one that handles the case learns of it', async () => {
  const { here, receipt, east } = await sentOn()
  const ports = { ...here, protection: memoryProtection() }
  const said = { requestKey: 'request-key-00001', visitor: 'visitor-0000000001', kind: 'reprisal', text: '不给办。' } as const
  expect(await reportProtection({ ...said, target: { receipt } }, {}, ports)).toMatchObject({ status: 201 })
  const listed = async (org: string) => value(await listProtection({ ...east, org }, ports)).reports
  expect(await listed('BUREAU')).toMatchObject([{ orgName: '东县政务局' }])
  expect([await listed(ORG), await listed(OTHER_ORG)]).toEqual([[], []])
})
