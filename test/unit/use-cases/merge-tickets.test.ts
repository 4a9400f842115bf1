import { expect, test } from 'vitest'
import { tellRectification } from '../../../functions/superior/tell-rectification.ts'
import { followMerger, rootOf } from '../../../functions/ticket/follow-mergers.ts'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { mergeTicket } from '../../../functions/ticket/merge-ticket.ts'
import { numberOf } from '../../../shared/domain/contact.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { ANSWER, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { type House, handler, house, ORG, OTHER_ORG, refused } from '../support/house.ts'
import { on } from '../support/samples.ts'

const MOBILE = '10000000077'

/** Three tickets of one person and matter, an hour apart, and one of somebody else. */
async function many(here: House) {
  const ids: string[] = []
  for (const [at, mobile] of [MOBILE, MOBILE, MOBILE, '10000000078'].entries()) {
    here.clock.moveTo(on('2026-03-02', `1${at}:00:00`))
    ids.push((await here.complain({ projectNo: `P-${at}`, mobile }, { contact: mobile })).code)
  }
  const [first = '', second = '', third = '', other = ''] = ids
  return { first, second, third, other }
}

const known = (here: House, id: string): Ticket => {
  const ticket = here.tickets.items.get(id)
  if (!ticket) throw new Error(id)
  return ticket
}

/** What the consumer of the stream does with the change a ticket has just had. */
const follow = (here: House, id: string) => followMerger({ ...known(here, id), state: 'received' }, known(here, id), here)

test('only earlier tickets of the same person and matter are offered, and only they are taken', async () => {
  const here = house()
  const { first, second, third, other } = await many(here)
  const page = await openTicketPage(third, handler(), here)
  expect(page.ok && page.value.candidates.map(({ id }) => id)).toEqual([first, second])
  expect(await openTicketPage(first, handler(), here)).toMatchObject({
    value: { candidates: [], acts: expect.not.arrayContaining(['merge']) },
  })
  const merge = (id: string, into: string, by = handler()) => mergeTicket({ id, version: 1 }, into, by, here)
  expect(await merge(first, second)).toMatchObject(refused('E3033'))
  expect(await merge(other, first)).toMatchObject(refused('E3033'))
  expect(await merge(third, third)).toMatchObject(refused('E3033'))
  expect(await merge(third, 'none')).toEqual(refused('E3001'))
  expect(await merge(third, first, handler(OTHER_ORG))).toEqual(refused('E3001'))
  expect(await merge(third, first)).toMatchObject({ value: { ticket: { state: 'merged' }, into: { id: first }, acts: [] } })
})

test('the earlier one knows of it once, however often it is told, and none is lost over two mergers', async () => {
  const here = house()
  const { first, second, third } = await many(here)
  await mergeTicket({ id: third, version: 1 }, second, handler(), here)
  await follow(here, third)
  await follow(here, third)
  expect(known(here, second).merged).toEqual([third])
  await mergeTicket({ id: second, version: 2 }, first, handler(), here)
  await follow(here, second)
  expect(known(here, first).merged).toEqual([second])
  expect((await rootOf(known(here, third), here.tickets)).id).toBe(first)
  const page = await openTicketPage(first, handler(), here)
  expect(page).toMatchObject({
    value: { merged: [{ number: known(here, second).number, text: '等了很久' }], ticket: { merged: 1 } },
  })
})

test('a case that came from another unit is not dealt with in one of the own, nor the other way round; two that came are', async () => {
  const here = house()
  const { first, second, third } = await many(here)
  const move = (id: string, servedBy?: string) =>
    here.tickets.items.set(id, { ...known(here, id), org: OTHER_ORG, ...(servedBy ? { servedBy } : {}) })
  move(first, ORG)
  move(second)
  move(third, ORG)
  const staff = { ...handler(OTHER_ORG), id: 'S3' }
  const merge = (id: string, into: string) => mergeTicket({ id, version: 1 }, into, staff, here)
  expect(await openTicketPage(second, staff, here)).toMatchObject({ value: { candidates: [] } })
  expect(await merge(second, first)).toMatchObject(refused('E3033'))
  expect(await merge(third, second)).toMatchObject(refused('E3033'))
  expect(await merge(third, first)).toMatchObject({ value: { ticket: { state: 'merged' } } })
})

test('the two of a pair can never go into each other', async () => {
  const here = house()
  const { first, second } = await many(here)
  const both = await Promise.all([
    mergeTicket({ id: first, version: 1 }, second, handler(), here),
    mergeTicket({ id: second, version: 1 }, first, handler(), here),
  ])
  expect(both.map(({ ok }) => ok)).toEqual([false, true])
})

test('nothing is merged into a ticket whose citizen has the answer', async () => {
  const here = house()
  const { first, second } = await many(here)
  for (const [at, handling] of [VERIFY, TRIAGE, RECTIFY, ANSWER].entries())
    await handleTicket({ id: first, version: at + 1 }, handling, handler(), here)
  expect(await mergeTicket({ id: second, version: 1 }, first, handler(), here)).toMatchObject(refused('E3036'))
  expect(await openTicketPage(second, handler(), here)).toMatchObject({ value: { candidates: [] } })
})

const invalidated = (here: House, id: string) => {
  const act = { by: 'system', at: here.clock.now() }
  const done = handle(known(here, id), { do: 'invalidate', reason: '复核' }, act, {
    profile: here.profile,
    calendar: here.rules.calendar,
  })
  if (!done.ok) throw new Error(done.refusal.code)
  return here.tickets.save(done.value, 'invalidate')
}

test('when the ticket they went into is not adopted, they stand by themselves again, whatever came first', async () => {
  const here = house()
  const { first, second, third } = await many(here)
  await mergeTicket({ id: second, version: 1 }, first, handler(), here)
  await follow(here, second)
  await mergeTicket({ id: third, version: 1 }, first, handler(), here)
  await invalidated(here, first)
  await follow(here, first)
  expect(known(here, second)).toMatchObject({ state: 'received' })
  expect(known(here, second).into).toBeUndefined()
  await follow(here, third)
  expect(known(here, third)).toMatchObject({ state: 'received' })
})

test('the number that the same person left with one serves for both', async () => {
  const here = house()
  here.clock.moveTo(on('2026-03-02', '10:00:00'))
  const silent = await here.complain({ projectNo: 'P-8', mobile: MOBILE })
  here.clock.moveTo(on('2026-03-02', '11:00:00'))
  const open = await here.complain({ projectNo: 'P-9', mobile: MOBILE }, { contact: MOBILE })
  await mergeTicket({ id: open.code, version: 1 }, silent.code, handler(), here)
  await follow(here, open.code)
  expect(known(here, silent.code).contact).toEqual(known(here, open.code).contact)
  const page = await openTicketPage(silent.code, handler(), here)
  expect(page).toMatchObject({ value: { contact: { masked: expect.stringContaining('*') } } })
  expect(JSON.stringify(page)).not.toContain(numberOf(known(here, open.code).contact)?.sealed)
})

test('what was put right is told of each that is dealt with in the answered one: each is a rating of its own above', async () => {
  const here = house()
  const { first, second, third, other } = await many(here)
  await mergeTicket({ id: third, version: 1 }, second, handler(), here)
  await follow(here, third)
  await mergeTicket({ id: second, version: 2 }, first, handler(), here)
  await follow(here, second)
  const deliveries = memoryDeliveries()
  const start = known(here, first).version
  for (const [at, handling] of [VERIFY, TRIAGE, RECTIFY, ANSWER].entries()) {
    const before = known(here, first)
    await handleTicket({ id: first, version: start + at }, handling, handler(), here)
    await tellRectification(before, known(here, first), { ...here, deliveries })
  }
  const told = [...deliveries.items.values()].map(({ service }) => service).sort()
  expect(told).toEqual([first, second, third].sort())
  expect(told).not.toContain(other)
})

test('an answer given once more is wanted above once more; nothing in between is', async () => {
  const here = house()
  const { code } = await here.complain()
  const deliveries = memoryDeliveries()
  const kicks = async (handling: Handling, by: string) => {
    const before = known(here, code)
    const done = handle(before, handling, { by, at: here.clock.now() }, { profile: here.profile, calendar: here.rules.calendar })
    if (!done.ok) throw new Error(done.refusal.code)
    here.tickets.items.set(code, done.value)
    await tellRectification(before, done.value, { ...here, deliveries })
    return deliveries.items.get(`superior#${code}`)?.kick ?? 0
  }
  const told: number[] = []
  for (const handling of [VERIFY, TRIAGE, RECTIFY, ANSWER]) told.push(await kicks(handling, 'S2'))
  told.push(await kicks({ do: 'reopen', reason: '没有改' }, 'citizen'))
  for (const handling of [RECTIFY, ANSWER]) told.push(await kicks(handling, 'S2'))
  expect(told).toEqual([0, 0, 0, 1, 1, 1, 2])
})
