import { expect, test } from 'vitest'
import { seenTicket } from '../../../functions/evidence/reach-ticket.ts'
import { fileAppeal, readAppeals, withdrawAppeal } from '../../../functions/review/appeal.ts'
import { openReview } from '../../../functions/review/decide.ts'
import { listReviews } from '../../../functions/review/list-reviews.ts'
import { objectToReview } from '../../../functions/review/object.ts'
import { court, reviewer, value } from '../support/court.ts'
import { handler, ORG, OTHER_ORG, refused } from '../support/house.ts'

test('the second reviewer does not see the first opinion before he has given his; nobody else does either', async () => {
  const here = await court()
  await here.appeal()
  value(await here.opine(here.one, 'mistaken'))
  const id = `${here.code}.rating.1`
  for (const [seat, who] of [
    ['reviewer', here.two],
    ['bureau', here.admin],
    ['reviewer', reviewer('R3', here.places[0])],
  ] as const) {
    const page = value(await openReview(id, seat, who, here))
    expect(page).toMatchObject({ opinions: [], said: { text: '等了很久', level: 1 }, grounds: '说的是别的窗口' })
    expect(JSON.stringify(page)).not.toMatch(/R1|看过材料/)
  }
  expect(JSON.stringify([await readAppeals(here.code, handler(), here), await here.progress()])).not.toMatch(/R1|看过材料/)
  expect(value(await openReview(id, 'reviewer', here.one, here)).opinions).toMatchObject([{ mine: true, outcome: 'mistaken' }])
  const both = value(await here.opine(here.two, 'upheld'))
  expect(both).toMatchObject({ review: { state: 'split' }, may: [], opinions: [{ mine: false }, { mine: true }] })
})

test('whoever reads a review is on record before, for those who supervise the case; whoever is shown nothing is not', async () => {
  const here = await court()
  await here.appeal()
  const id = `${here.code}.rating.1`
  await openReview(id, 'reviewer', reviewer('R5', here.places[1]), here)
  await openReview('none', 'reviewer', here.one, here)
  expect(here.looks.all).toEqual([])
  const { number, regions } = here.tickets.items.get(here.code) ?? {}
  value(await openReview(id, 'reviewer', here.one, here))
  value(await openReview(id, 'bureau', here.admin, here))
  expect(here.looks.all).toMatchObject([
    { what: 'review', by: 'R1', subject: here.code, number, regions },
    { what: 'review', by: 'A1', subject: here.code, number, regions },
  ])
  const forgetful = { ...here, looks: { ...here.looks, add: () => Promise.reject(new Error('no log')) } }
  await expect(openReview(id, 'reviewer', here.one, forgetful)).rejects.toThrow('no log')
})

test('of two second opinions at once one is taken; the slower is told', async () => {
  const here = await court()
  await here.appeal()
  value(await here.opine(here.one, 'upheld'))
  const third = reviewer('R3', here.profile.region)
  const both = await Promise.all([here.opine(here.two, 'upheld'), here.opine(third, 'mistaken')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual(refused('E3109'))
})

test('whoever is of the unit, a party or of another region knows nothing of it; nor does a wrong receipt', async () => {
  const here = await court()
  await here.appeal()
  const id = `${here.code}.rating.1`
  const [east, west] = here.places
  const strangers = [
    reviewer('R4', here.profile.region, ORG),
    reviewer('S1', here.profile.region),
    reviewer('S2', here.profile.region),
    reviewer('R5', west),
  ]
  const unknown = await openReview('none', 'reviewer', here.one, here)
  expect(unknown).toEqual(refused('E3100'))
  for (const who of strangers) {
    expect(await openReview(id, 'reviewer', who, here)).toEqual(unknown)
    expect(await here.opine(who, 'upheld')).toEqual(unknown)
    expect(value(await listReviews({}, 'reviewer', who, here)).reviews).toEqual([])
  }
  expect(value(await listReviews({}, 'reviewer', reviewer('R6', east), here)).reviews).toHaveLength(1)
  expect(await readAppeals(here.code, handler(OTHER_ORG), here)).toEqual(refused('E3001'))
  const filing = { ticket: here.code, subject: 'rating', asks: 'mistaken', grounds: '材料' } as const
  expect(await fileAppeal(filing, { ...handler(), id: 'S1' }, here)).toEqual(refused('E3001'))
  expect(await withdrawAppeal({ id, version: 1, reason: '撤' }, handler(OTHER_ORG), here)).toEqual(refused('E3100'))
  expect(await objectToReview({ receipt: 'LC-0302-AAAA-AAAA', review: id, words: '不' }, {}, here)).toEqual(refused('E2012'))
  expect(await objectToReview({ receipt: here.receipt, review: 'none', words: '不' }, {}, here)).toEqual(refused('E3100'))
})

test('a ticket that has gone to the reviewer’s own unit is reviewed by others', async () => {
  const here = await court()
  await here.appeal()
  const ticket = here.tickets.items.get(here.code)
  if (!ticket) throw new Error('no ticket')
  here.tickets.items.set(here.code, { ...ticket, org: here.one.org })
  expect(await openReview(`${here.code}.rating.1`, 'reviewer', here.one, here)).toEqual(refused('E3100'))
})

test('a reviewer looks into the evidence of what he may decide on, and of nothing else', async () => {
  const here = await court()
  expect(await seenTicket(here.code, here.one, here)).toEqual(refused('E3001'))
  await here.appeal()
  expect(await seenTicket(here.code, here.one, here)).toMatchObject({ ok: true })
  for (const who of [reviewer('R4', here.profile.region, ORG), reviewer('R5', here.places[1])])
    expect(await seenTicket(here.code, who, here)).toEqual(refused('E3001'))
})
