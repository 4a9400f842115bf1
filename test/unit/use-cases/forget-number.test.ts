import { expect, test } from 'vitest'
import { callCitizen } from '../../../functions/evidence/call-citizen.ts'
import { disputeVerification } from '../../../functions/review/object.ts'
import { escalateTickets } from '../../../functions/ticket/escalate-tickets.ts'
import { followForgotten } from '../../../functions/ticket/forget-number.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import type { CivilDate } from '../../../shared/domain/calendar/civil.ts'
import { happened } from '../../../shared/domain/statistics/case-counters.ts'
import type { Handling } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, CALL_BACK, CONTACT, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { type House, handler, house, refused } from '../support/house.ts'
import { on, PLACES, type PlaceId } from '../support/samples.ts'

const NUMBER = '10000000077'
const RIGHT = [VERIFY, TRIAGE, RECTIFY, ANSWER, CALL_BACK] as const

const known = (here: House, id: string): Ticket => {
  const ticket = here.tickets.items.get(id)
  if (!ticket) throw new Error(id)
  return ticket
}

/** A case of somebody who left a number, closed on 2 March. */
async function closed(place: PlaceId, steps: readonly Handling[] = RIGHT) {
  const here = house(place)
  const { code, receipt } = await here.complain({}, { contact: NUMBER })
  for (const [at, step] of steps.entries()) {
    const done = await handleTicket({ id: code, version: at + 1 }, step, handler(), here)
    if (!done.ok) throw new Error(done.refusal.code)
  }
  return { here, code, receipt }
}

/** The job of a morning, and what follows from it. */
async function morning(here: House, day: CivilDate, code: string) {
  here.clock.moveTo(on(day))
  const before = known(here, code)
  const ran = await escalateTickets(here)
  await followForgotten(before, known(here, code), here)
  return ran
}

test.each(PLACES)('%s: the number of an ended case is forgotten on its day, everywhere, and once', async (place) => {
  const { here, code } = await closed(place)
  expect(known(here, code)).toMatchObject({ state: 'closed', wakeOn: '2026-04-02', contact: { masked: '100****0077' } })
  expect(await morning(here, '2026-04-01', code)).toMatchObject({ changed: 0 })
  expect(known(here, code).contact).toHaveProperty('sealed')
  const counted = happened(known(here, code))
  expect(await morning(here, '2026-04-02', code)).toMatchObject({ looked: 1, changed: 1 })
  const ticket = known(here, code)
  expect(ticket).toMatchObject({ state: 'closed', contact: { forgottenAt: on('2026-04-02') } })
  expect(ticket.history.at(-1)).toEqual({ at: on('2026-04-02'), command: 'forget', by: 'system', note: {} })
  expect(ticket).not.toHaveProperty('wakeOn')
  expect(happened(ticket)).toEqual(counted)
  const service = here.evaluations.items.get(code)
  expect(service?.rating).toMatchObject({ level: 1, text: '等了很久' })
  for (const kept of [ticket, service]) {
    expect(JSON.stringify(kept)).not.toContain(here.seal.seal(NUMBER))
    expect(JSON.stringify(kept)).not.toContain('0077')
  }
  expect(await morning(here, '2026-04-03', code)).toMatchObject({ changed: 0 })
  const page = await openTicketPage(code, handler(), here)
  expect(page).toMatchObject({ value: { contact: {}, ticket: { reachable: false } } })
  expect(await callCitizen({ id: code }, handler(), { ...here, calls: undefined })).toEqual(refused('E3130'))
})

test('while something is under review the number stays, however long it is', async () => {
  const { here, code, receipt } = await closed('linzi', [CONTACT, UNFOUNDED, ANSWER, CALL_BACK])
  expect(await disputeVerification({ receipt, service: code, words: '有录音' }, {}, here)).toMatchObject({ ok: true })
  expect(await morning(here, '2026-04-02', code)).toMatchObject({ changed: 0 })
  expect(known(here, code)).toMatchObject({ contact: { masked: '100****0077' }, wakeOn: '2026-04-03' })
  for (const [id, review] of here.reviews.items) here.reviews.items.set(id, { ...review, state: 'final' })
  expect(await morning(here, '2026-04-03', code)).toMatchObject({ changed: 1 })
})

test('nobody forgets before the day, and nothing of an open case', async () => {
  const { here, code } = await closed('lincang')
  const forget = { do: 'forget' } as const
  expect(await handleTicket({ id: code, version: 6 }, forget, handler(), here)).toMatchObject(refused('E3022'))
  const there = house('lincang')
  const { code: other } = await there.complain({}, { contact: NUMBER })
  expect(await handleTicket({ id: other, version: 1 }, forget, handler(), there)).toMatchObject(refused('E3002'))
})

test('a case without a number wakes nobody after its end', async () => {
  const here = house()
  const { code } = await here.complain()
  for (const [at, step] of [...RIGHT.slice(0, 4), { do: 'close-anonymous' } as const].entries())
    await handleTicket({ id: code, version: at + 1 }, step, handler(), here)
  expect(known(here, code)).toMatchObject({ state: 'closed' })
  expect(known(here, code)).not.toHaveProperty('wakeOn')
})

test('with the number of a case go those of the ones dealt with in it', async () => {
  const { here, code } = await closed('linzi')
  const child: Ticket = { ...known(here, code), id: 'child', origin: 'complaint', state: 'merged', into: code, version: 3 }
  here.tickets.items.set('child', child)
  here.tickets.items.set(code, { ...known(here, code), merged: ['child'] })
  await morning(here, '2026-04-02', code)
  expect(known(here, 'child')).toMatchObject({ state: 'merged', version: 4, contact: { forgottenAt: on('2026-04-02') } })
  await followForgotten(undefined, known(here, code), here)
  expect(known(here, 'child').version).toBe(4)
})

test('one that is dealt with in another case by now keeps its number as long as that', async () => {
  const { here, code } = await closed('linzi')
  const moved: Ticket = { ...known(here, code), id: 'moved', origin: 'complaint', state: 'merged', into: 'another', version: 5 }
  here.tickets.items.set('moved', moved)
  here.tickets.items.set(code, { ...known(here, code), merged: ['moved'] })
  expect(await morning(here, '2026-04-02', code)).toMatchObject({ changed: 1 })
  expect(known(here, 'moved')).toEqual(moved)
})
