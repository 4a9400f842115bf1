import { expect, test } from 'vitest'
import { handleTicket, openTicketPage } from '../../../functions/ticket/handle-ticket.ts'
import { regionTicket, regionTickets, workList } from '../../../functions/ticket/list-tickets.ts'
import { ANSWER, CALL_BACK, CONTACT, RECTIFY, TRIAGE, VERIFY } from '../support/handlings.ts'
import { admin, handler, house, OTHER_ORG, refused } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

test.each(PLACES)('%s: called, verified, classed, put right, answered, called back; then it is in no list', async (place) => {
  const here = house(place)
  const { code } = await here.complain({}, { contact: '10000000077' })
  const way = [CONTACT, VERIFY, TRIAGE, RECTIFY, ANSWER]
  for (const [at, handling] of way.entries()) {
    const done = await handleTicket({ id: code, version: at + 1 }, handling, handler(), here)
    expect(done).toMatchObject({ ok: true, value: { ticket: { version: at + 2 } } })
  }
  expect(await workList(handler(), here)).toMatchObject({
    value: { tickets: [{ id: code, state: 'answered' }], counts: { answered: 1 } },
  })
  const closed = await handleTicket({ id: code, version: 6 }, CALL_BACK, handler(), here)
  expect(closed).toMatchObject({ value: { ticket: { state: 'closed' }, callBack: { outcome: 'reached' }, acts: [] } })
  expect(await workList(handler(), here)).toMatchObject({ value: { tickets: [] } })
})

test('nobody sees or handles the rating of himself', async () => {
  const here = house()
  const { code } = await here.complain()
  const himself = { ...handler(), id: 'S1' }
  expect(await handleTicket({ id: code, version: 1 }, VERIFY, himself, here)).toEqual(refused('E3001'))
  expect(await openTicketPage(code, himself, here)).toEqual(refused('E3001'))
  expect(await workList(himself, here)).toMatchObject({ value: { tickets: [] } })
  expect(await workList(handler(), here)).toMatchObject({ value: { counts: { all: 1 } } })
})

test('another unit’s ticket is as unknown as one that does not exist', async () => {
  const here = house()
  const { code } = await here.complain()
  const theirs = await handleTicket({ id: code, version: 1 }, VERIFY, handler(OTHER_ORG), here)
  expect(theirs).toEqual(refused('E3001'))
  expect(await handleTicket({ id: 'none', version: 1 }, VERIFY, handler(), here)).toEqual(theirs)
  expect(await openTicketPage(code, handler(OTHER_ORG), here)).toEqual(theirs)
  expect(await workList(handler(OTHER_ORG), here)).toMatchObject({ value: { tickets: [] } })
})

test('a page that is out of date changes nothing, nor does the slower of two', async () => {
  const here = house()
  const { code } = await here.complain()
  for (const version of [0, 2, 99])
    expect(await handleTicket({ id: code, version }, VERIFY, handler(), here)).toEqual(refused('E3009'))
  const both = await Promise.all([1, 2].map(() => handleTicket({ id: code, version: 1 }, VERIFY, handler(), here)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual(refused('E3009'))
})

test('the state table and the local rules refuse by number', async () => {
  const here = house()
  const { code } = await here.complain()
  expect(await handleTicket({ id: code, version: 1 }, ANSWER, handler(), here)).toEqual(refused('E3002'))
  const complex = { ...VERIFY, class: 'complex' } as const
  expect(await handleTicket({ id: code, version: 1 }, complex, handler(), here)).toMatchObject(refused('E3010'))
})

test('a handler sees what was said and never who said it', async () => {
  const here = house('linzi')
  const { code } = await here.complain({ mobile: '10000000001' })
  const page = await openTicketPage(code, handler(), here)
  expect(page).toMatchObject({
    value: {
      text: '等了很久',
      ticket: { level: 1, urgency: 'today', due: { rule: 'first-contact' }, legal: { left: 7 } },
      history: [{ command: 'open', by: '系统' }],
    },
  })
  const rating = here.evaluations.items.get(code)?.rating
  for (const secret of [rating?.rater, rating?.request, rating?.receipt, '10000000001', here.keys.hash('phone', '10000000001')])
    expect(JSON.stringify(page)).not.toContain(secret)
})

test('the work list: most urgent first, with counts', async () => {
  const here = house('linzi')
  const old = await here.complain()
  here.clock.moveTo(on('2026-03-12', '09:00:00'))
  const young = await here.complain({ projectNo: 'P-2', serviceTime: '2026-03-12 08:59:00' })
  const list = await workList(handler(), here)
  expect(list).toMatchObject({ value: { counts: { all: 2, overdue: 1, received: 2, answering: 0 } } })
  expect(list.ok && list.value.tickets.map(({ id }) => id)).toEqual([old.code, young.code])
})

test('an administrator sees the tickets of his region and below, and of no other', async () => {
  const here = house()
  const [east, west, village] = here.places
  const { code } = await here.complain()
  const list = (staff: string, input: Parameters<typeof regionTickets>[0] = {}) => regionTickets(input, admin(staff), here)
  expect(await list(here.profile.region)).toMatchObject({ value: { counts: { all: 1 } } })
  expect(await list(here.profile.region, { region: east, view: 'open' })).toMatchObject({ value: { tickets: [{ id: code }] } })
  expect(await list(here.profile.region, { view: 'overdue' })).toMatchObject({ value: { tickets: [] } })
  expect(await list(west)).toMatchObject({ value: { tickets: [] } })
  expect(await list(east, { region: village })).toMatchObject({ value: { tickets: [] } })
  for (const region of [west, here.profile.region, '110000000000']) expect(await list(east, { region })).toEqual(refused('E6003'))
  expect(await regionTicket(code, admin(east), here)).toMatchObject({ ok: true })
  expect(await regionTicket(code, admin(west), here)).toEqual(refused('E3001'))
  expect(await regionTicket('none', admin(east), here)).toEqual(refused('E3001'))
})
