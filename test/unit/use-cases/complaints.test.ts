import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { COMPLAINTS, fileComplaint } from '../../../functions/complaint/file-complaint.ts'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { recordComplaint } from '../../../functions/phone/record-complaint.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { numberOf } from '../../../shared/domain/contact.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { serviceCounts } from '../../../shared/domain/statistics/counters.ts'
import { COMPLAINT_LIMIT, checkComplaint } from '../../../shared/domain/ticket/complaint.ts'
import { memoryCalls } from '../../memory/calls.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { type House, handler, house, ORG, OTHER_ORG, refused, WINDOW } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const window = windowCode(WINDOW)
const NUMBER = '10012345678'

type Said = Input<'fileComplaint'>
const said = (target: Said['target'], changes: Partial<Said> = {}): Said => ({
  target,
  requestKey: 'request-key-00001',
  visitor: 'visitor-0000000001',
  text: '不给办，也不说为什么。',
  named: false,
  ...changes,
})

const only = (here: House) => {
  const [ticket, ...more] = here.tickets.items.values()
  if (!ticket || more.length > 0) throw new Error(`${more.length + (ticket ? 1 : 0)} tickets`)
  return ticket
}

test.each(PLACES)('%s: a complaint is a case of its own, under the clock of the place, and no rating', async (place) => {
  const here = house(place)
  const service = await here.serve()
  const filed = await fileComplaint(said({ service }), {}, here)
  const due = place === 'lincang' ? { date: '2026-03-23', left: 15 } : { date: '2026-03-09', left: 7 }
  expect(filed).toMatchObject({ status: 201, value: { promise: due, taskName: '社会保险登记', windowName: '1号窗口' } })
  const ticket = only(here)
  expect(ticket).toMatchObject({ origin: 'complaint', state: 'received', org: ORG, staff: 'S1', text: '不给办，也不说为什么。' })
  expect(ticket.id).not.toBe(service)
  expect(ticket).not.toHaveProperty('level')
  expect(ticket.clock?.due).toBe(place === 'linzi' ? due.date : undefined)
  expect(ticket.wakeOn).toBeDefined()
  expect(serviceCounts(await here.evaluations.get(service))).toEqual({ s: 1 })
})

test('the same request again, and twenty at once, are one complaint with one receipt', async () => {
  const here = house('lincang', on('2026-03-02', '23:59:50'))
  const first = await fileComplaint(said({ window }), {}, here)
  here.clock.moveTo(on('2026-03-03', '00:00:10'))
  const again = await Promise.all(Array.from({ length: 20 }, () => fileComplaint(said({ window }), {}, here)))
  const receipts = new Set([first, ...again].map((answer) => answer.ok && answer.value.receipt))
  expect(receipts.size).toBe(1)
  expect(again.every((answer) => answer.ok && answer.status === 200)).toBe(true)
  expect(only(here).history).toMatchObject([{ command: 'open', by: 'citizen' }])
})

test('somebody else with the same key has a complaint of his own', async () => {
  const here = house()
  const mine = await fileComplaint(said({ window }), {}, here)
  const other = await fileComplaint(said({ window }, { visitor: 'visitor-0000000002' }), {}, here)
  expect(here.tickets.items.size).toBe(2)
  expect(mine.ok && other.ok && mine.value.receipt !== other.value.receipt).toBe(true)
})

test('a complaint stands beside the bad rating of the same service, and a second complaint beside it', async () => {
  const here = house()
  const { code } = await here.complain()
  await fileComplaint(said({ service: code }), {}, here)
  await fileComplaint(said({ service: code }, { requestKey: 'request-key-00002' }), {}, here)
  const service = await here.evaluations.get(code)
  if (service) await openTicketFor(service, here)
  expect([...here.tickets.items.values()].map(({ origin }) => origin).sort()).toEqual(['complaint', 'complaint', 'rating'])
})

test('the filer follows it by the receipt alone: what he said, a mask of his number, the course of it', async () => {
  const here = house()
  const filed = await fileComplaint(said({ service: await here.serve() }, { contact: NUMBER }), {}, here)
  if (!filed.ok) throw new Error(filed.refusal.code)
  const { id, contact } = only(here)
  expect(here.seal.open(numberOf(contact)?.sealed ?? '')).toBe(NUMBER)
  for (const [at, step] of [VERIFY, TRIAGE, RECTIFY, ANSWER].entries()) {
    expect(await handleTicket({ id, version: at + 1 }, step, handler(), here)).toMatchObject({ ok: true })
  }
  const seen = await followProgress({ receipt: filed.value.receipt }, {}, here)
  expect(seen).toMatchObject({
    value: {
      complaint: { text: '不给办，也不说为什么。', contact: '100****5678' },
      ticket: { state: 'answered', callBack: true, rateable: true },
    },
  })
  expect(seen.ok && seen.value).not.toHaveProperty('rating')
  expect(JSON.stringify([filed, seen])).not.toContain(NUMBER)
  expect(await followProgress({ receipt: filed.value.receipt, service: id }, {}, here)).toEqual(refused('E2012'))
})

test('it is named only by a number that the account has proved, which then tells the person', async () => {
  const here = house()
  const phone = here.keys.hash('phone', NUMBER)
  const file = async (key: string, changes: Partial<Said>, caller: object) => {
    await fileComplaint(said({ window }, { requestKey: `request-key-${key}`, ...changes }), caller, here)
    return [...here.tickets.items.values()].at(-1)
  }
  expect(await file('00001', { named: true, contact: NUMBER }, { account: 'a', phone })).toMatchObject({
    named: true,
    person: phone,
  })
  expect(await file('00002', { named: true, contact: '10000000009' }, { account: 'a', phone })).toMatchObject({ named: false })
  const unproved = await file('00003', { named: true, contact: NUMBER }, { account: 'b' })
  expect(unproved).toMatchObject({ named: false, contact: { masked: '100****5678' } })
  expect(unproved).not.toHaveProperty('person')
  expect(await file('00004', { named: true }, { account: 'a', phone })).toMatchObject({ named: false })
})

test('unknown codes, no words, and floods are refused', async () => {
  const here = house()
  expect(await fileComplaint(said({ service: 'x'.repeat(22) }), {}, here)).toEqual(refused('E2002'))
  expect(await fileComplaint(said({ window: 'SYHGTXCR2' }), {}, here)).toEqual(refused('E2002'))
  expect(await fileComplaint(said({ window }, { text: ' \n ' }), {}, here)).toMatchObject(refused('E3170'))
  const many = (count: number, visitor: (n: number) => string, address?: string) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        fileComplaint(
          said({ window }, { requestKey: `request-key-${String(n).padStart(5, '0')}`, visitor: visitor(n) }),
          address ? { address } : {},
          here,
        ),
      ),
    )
  const taken = (all: Awaited<ReturnType<typeof many>>) => all.filter(({ ok }) => ok).length
  expect(taken(await many(8, () => 'visitor-0000000001'))).toBe(COMPLAINTS.visitor.most)
  here.clock.moveTo(on('2026-03-03'))
  expect(taken(await many(40, (n) => `visitor-0000001${n}`, 'hall'))).toBe(COMPLAINTS.network.most)
  here.clock.moveTo(on('2026-03-04'))
  expect(taken(await many(80, (n) => `visitor-0000002${n}`))).toBe(COMPLAINTS.subject.most)
})

test('the words of a complaint are kept trimmed, as long as they are some and not too many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: COMPLAINT_LIMIT + 50 }), (text) => {
      const length = [...text.trim()].length
      const checked = checkComplaint(text)
      expect(checked.ok).toBe(length > 0 && length <= COMPLAINT_LIMIT)
      if (checked.ok) expect(checked.value).toBe(text.trim())
    }),
  )
  expect(checkComplaint('字'.repeat(COMPLAINT_LIMIT)).ok).toBe(true)
  expect(checkComplaint('𠮷'.repeat(COMPLAINT_LIMIT)).ok).toBe(true)
  expect(checkComplaint('字'.repeat(COMPLAINT_LIMIT + 1))).toMatchObject(refused('E3170'))
})

let here: House
let ports: House & { calls: ReturnType<typeof memoryCalls> }
let operator: StaffIdentity
beforeEach(() => {
  here = house()
  ports = { ...here, calls: memoryCalls() }
  operator = { id: 'S3', org: OTHER_ORG, region: here.profile.region, roles: ['operator'] }
})
const call = (target: Input<'recordComplaint'>['target'], changes: Partial<Input<'recordComplaint'>> = {}) =>
  recordComplaint({ target, requestKey: 'request-key-00001', text: '不给办', named: false, ...changes }, operator, ports)

test('an operator writes one down: once, with who wrote it and the number it is called back at', async () => {
  const service = await here.serve()
  const first = await call({ service }, { contact: NUMBER, named: true })
  expect(first).toMatchObject({ status: 201, value: { contact: '100****5678' } })
  here.clock.moveTo(here.clock.now() + 60_000)
  expect(await call({ service }, { contact: NUMBER, named: true })).toMatchObject({ status: 200 })
  expect(only(here)).toMatchObject({ origin: 'complaint', named: true, history: [{ command: 'open', by: 'S3' }] })
  expect(await call({ service }, { requestKey: 'request-key-00002', named: true })).toMatchObject({ status: 201 })
  expect([...here.tickets.items.values()].at(-1)).toMatchObject({ named: false })
})

test('she writes down nothing of elsewhere, nothing of her own, and not faster than people talk', async () => {
  const service = await here.serve()
  expect(await call({ service }, { text: '' })).toMatchObject(refused('E3170'))
  operator = { ...operator, id: 'S1' }
  expect(await call({ service })).toEqual(refused('E2042'))
  operator = { ...operator, id: 'S3', region: here.places[1] }
  expect(await call({ service })).toEqual(refused('E2041'))
  operator = { ...operator, region: here.places[0] }
  expect(await call({ window, servedAt: '2026-03-02 09:30:00' })).toMatchObject({ ok: true, value: { taskName: '窗口服务' } })
  expect(only(here)).toMatchObject({ staff: 'S1', servedAt: on('2026-03-02', '09:30:00') })
  expect(await call({ service })).toEqual(refused('E2043'))
})
