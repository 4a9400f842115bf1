import { beforeEach, expect, test } from 'vitest'
import { fileComplaint } from '../../../functions/complaint/file-complaint.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import {
  listProtection,
  noteProtection,
  openProtection,
  openProtectionNumber,
} from '../../../functions/protection/handle-protection.ts'
import { REPORTS, reportProtection } from '../../../functions/protection/report-protection.ts'
import { openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { type House, handler, house, ORG, OTHER_ORG, refused, WINDOW } from '../support/house.ts'

let here: House
let ports: House
let bureau: StaffIdentity
beforeEach(() => {
  here = house()
  ports = here
  bureau = { id: 'S3', org: OTHER_ORG, region: here.profile.region, roles: ['admin'] }
})

type Said = Input<'reportProtection'>
const said = (target: Said['target'], changes: Partial<Said> = {}): Said => ({
  requestKey: 'request-key-00001',
  visitor: 'visitor-0000000001',
  kind: 'reprisal',
  target,
  text: '评价之后再去，不给办。',
  ...changes,
})
const report = (target: Said['target'], changes: Partial<Said> = {}, caller = {}) =>
  reportProtection(said(target, changes), caller, ports)
const listed = async (who: StaffIdentity = bureau) => {
  const list = await listProtection(who, ports)
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value.reports
}

test('a report about one’s own rating is known to the bureau and stands nowhere in the case', async () => {
  const { code, receipt } = await here.complain()
  const before = await here.tickets.get(code)
  expect(await report({ receipt })).toMatchObject({ status: 201, value: { number: expect.stringMatching(/^LCP2026-0302-/) } })
  expect(await here.tickets.get(code)).toEqual(before)
  const page = await openTicketPage(code, handler(), here)
  expect(JSON.stringify(page)).not.toMatch(/LCP|不给办/)
  const [row] = await listed()
  expect(row).toMatchObject({ kind: 'reprisal', state: 'open', orgName: '东县政务局', looks: 0 })
  expect(JSON.stringify(row)).not.toMatch(/不给办/)
  const seen = await openProtection(row?.id ?? '', bureau, ports)
  expect(seen).toMatchObject({ value: { text: '评价之后再去，不给办。', ticket: { id: code }, staffName: '甲' } })
  expect(JSON.stringify(seen)).not.toContain(receipt)
})

test('from the rating page, for a service or a window, and from the receipt of a complaint', async () => {
  const service = await here.serve()
  expect(await report({ service }, { kind: 'coerced', text: '' })).toMatchObject({ status: 201 })
  expect(await report({ window: windowCode(WINDOW) }, { requestKey: 'request-key-00002' })).toMatchObject({ status: 201 })
  const complaint = {
    target: { service },
    requestKey: 'request-key-00003',
    visitor: 'visitor-0000000001',
    text: '不办',
    named: false,
  }
  const filed = await fileComplaint(complaint, {}, ports)
  if (!filed.ok) throw new Error(filed.refusal.code)
  expect(await report({ receipt: filed.value.receipt }, { requestKey: 'request-key-00004' })).toMatchObject({ status: 201 })
  expect(await listed()).toHaveLength(3)
})

test('the same request at once and again is one', async () => {
  const service = await here.serve()
  const all = await Promise.all(Array.from({ length: REPORTS.visitor.most }, () => report({ service })))
  expect(all.filter((answer) => answer.ok && answer.status === 201)).toHaveLength(1)
  expect(all.every(({ ok }) => ok)).toBe(true)
  expect(await report({ service })).toMatchObject({ status: 200 })
  expect(await listed()).toHaveLength(1)
})

test('somebody else’s receipt, unknown codes, no words and floods are refused', async () => {
  await here.complain()
  expect(await report({ receipt: 'LC-0302-AAAA-BBBB' })).toEqual(refused('E2012'))
  expect(await report({ service: 'x'.repeat(22) })).toEqual(refused('E2002'))
  const service = await here.serve({ projectNo: 'P-9' })
  expect(await report({ service }, { text: '  ' })).toMatchObject(refused('E3174'))
  const all = await Promise.all(Array.from({ length: 9 }, (_, n) => report({ service }, { requestKey: `request-key-1000${n}` })))
  expect(all.filter(({ ok }) => ok)).toHaveLength(REPORTS.visitor.most)
  expect(all.at(-1)).toEqual(refused('E4006'))
})

test('the unit, the rated and other regions learn of nothing, in the words for what does not exist', async () => {
  await report({ service: await here.serve() })
  const [row] = await listed()
  const id = row?.id ?? ''
  const [east, west] = here.places
  const outsiders: StaffIdentity[] = [
    { ...bureau, id: 'S1' },
    { ...bureau, region: west },
    { ...bureau, org: ORG, region: east },
  ]
  for (const who of outsiders) {
    expect(await listed(who)).toEqual([])
    const unknown = await openProtection('none', who, ports)
    expect(unknown).toEqual(refused('E3171'))
    expect(await openProtection(id, who, ports)).toEqual(unknown)
    expect(await openProtectionNumber(id, who, ports)).toEqual(unknown)
    expect(await noteProtection({ id, version: 1, words: '处理', close: true }, who, ports)).toEqual(unknown)
  }
  expect(await listed({ ...bureau, region: east })).toHaveLength(1)
  expect(await listed({ ...bureau, org: ORG })).toHaveLength(1)
  expect((await ports.protection.get(here.profile.region, id))?.looks).toEqual([])
})

test('every look is kept, also those at once, and that of the number as one; a note takes the version that was seen', async () => {
  await report({ service: await here.serve() }, { contact: '10012345678' })
  const [row] = await listed()
  const id = row?.id ?? ''
  await Promise.all([1, 2, 3].map(() => openProtection(id, bureau, ports)))
  const seen = await openProtection(id, bureau, ports)
  if (!seen.ok) throw new Error(seen.refusal.code)
  expect(seen.value.looks).toHaveLength(4)
  expect(JSON.stringify(seen)).not.toContain('10012345678')
  expect(seen.value.contact).toBe('100****5678')
  expect(await openProtectionNumber(id, bureau, ports)).toMatchObject({
    value: { phone: '10012345678', view: { looks: { length: 5 } } },
  })
  const stale = { id, version: seen.value.version, words: '已约谈', close: false }
  expect(await noteProtection(stale, bureau, ports)).toEqual(refused('E3173'))
  const noted = await noteProtection({ ...stale, version: stale.version + 1 }, bureau, ports)
  expect(noted).toMatchObject({ value: { report: { state: 'open', notes: 1 }, notes: [{ words: '已约谈', by: '丙' }] } })
  const done = await noteProtection({ id, version: stale.version + 2, words: '已调整窗口', close: true }, bureau, ports)
  expect(done).toMatchObject({ value: { report: { state: 'closed' } } })
  const again = { id, version: stale.version + 3, words: '再记', close: false }
  expect(await noteProtection(again, bureau, ports)).toEqual(refused('E3172'))
})

test('whose number is none cannot be called, and nobody is said to have looked at it', async () => {
  await report({ service: await here.serve() })
  const [row] = await listed()
  expect(await openProtectionNumber(row?.id ?? '', bureau, ports)).toEqual(refused('E3175'))
  expect((await listed())[0]).toMatchObject({ looks: 0 })
})
