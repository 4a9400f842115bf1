import { expect, test } from 'vitest'
import { seenTicket } from '../../../functions/evidence/reach-ticket.ts'
import { fileAppeal, readAppeals, withdrawAppeal } from '../../../functions/review/appeal.ts'
import { openReview } from '../../../functions/review/decide.ts'
import { listReviews } from '../../../functions/review/list-reviews.ts'
import { decideDispute } from '../../../functions/ticket/decide-case.ts'
import { court, reviewer, value } from '../support/court.ts'
import { handler, ORG, OTHER_ORG, refused } from '../support/house.ts'

const NEW = { ...handler(OTHER_ORG), id: 'S3' }

/** A city where a case of the east can be sent on to the west. */
async function scene() {
  const here = await court()
  const [east, west] = here.places
  const filing = { ticket: here.code, subject: 'rating', asks: 'mistaken', grounds: '说的是别的窗口' } as const
  return {
    ...here,
    east,
    west,
    id: `${here.code}.rating.1`,
    ports: here,
    file: (by: typeof NEW) => fileAppeal(filing, by, here),
    async sendOn(org = OTHER_ORG) {
      const { id, version } = here.tickets.items.get(here.code) ?? { id: '', version: 0 }
      value(await decideDispute({ id, version, decision: 'reassign', reason: '由它办理', org }, here.admin, here))
    },
  }
}

/** Those who may not, wherever they are reviewers: of both units, who served, and of the region it left. */
const partial = ({ profile, east }: Awaited<ReturnType<typeof scene>>) => [
  reviewer('R4', profile.region, ORG),
  reviewer('R5', profile.region, OTHER_ORG),
  reviewer('S1', profile.region, 'ORG9'),
  reviewer('R6', east, 'ORG9'),
]

test.each([
  'before',
  'after',
] as const)('an appeal filed %s the case was sent on is judged by nobody of the unit that served or handles, nor in the region it left', async (when) => {
  const here = await scene()
  if (when === 'after') await here.sendOn()
  value(await here.file(when === 'before' ? handler() : NEW))
  if (when === 'before') await here.sendOn()
  const unknown = await openReview('none', 'reviewer', here.two, here.ports)
  for (const who of partial(here)) {
    expect(value(await listReviews({}, 'reviewer', who, here.ports)).reviews).toEqual([])
    expect(await openReview(here.id, 'reviewer', who, here.ports)).toEqual(unknown)
    expect(await here.opine(who, 'mistaken')).toEqual(unknown)
    expect(await seenTicket(here.code, who, here.ports)).toEqual(refused('E3001'))
  }
  const west = reviewer('R7', here.west, 'ORG9')
  expect(value(await listReviews({}, 'reviewer', west, here.ports)).reviews).toHaveLength(1)
  expect(await seenTicket(here.code, west, here.ports)).toMatchObject({ ok: true })
  value(await here.opine(west, 'mistaken'))
  expect(value(await here.opine(here.two, 'mistaken')).review).toMatchObject({ state: 'decided' })
})

test('each unit that has the case may appeal once; what the other filed it may neither withdraw nor read, and it is decided', async () => {
  const here = await scene()
  value(await here.file(handler()))
  await here.sendOn()
  expect(await here.file(NEW)).toEqual(refused('E3110'))
  const withdraw = (by: typeof NEW) => withdrawAppeal({ id: here.id, version: 1, reason: '撤' }, by, here.ports)
  expect([await withdraw(handler()), await withdraw(NEW)]).toEqual([refused('E3100'), refused('E3100')])
  const seen = value(await readAppeals(here.code, NEW, here.ports))
  expect(seen).toMatchObject({ reviews: [{ state: 'filed', withdrawable: false }], open: [] })
  expect(JSON.stringify(seen)).not.toContain('说的是别的窗口')
  expect(await readAppeals(here.code, handler(), here.ports)).toEqual(refused('E3001'))
  value(await here.opine(here.two, 'upheld'))
  value(await here.opine(reviewer('R8', here.profile.region, 'ORG8'), 'upheld'))
  expect(await here.file(NEW)).toEqual(refused('E3111'))
})

test('what one unit withdrew is not counted against the next; a third finds that it was asked often enough', async () => {
  const here = await scene()
  value(await here.file(handler()))
  value(await withdrawAppeal({ id: here.id, version: 1, reason: '不是我单位的' }, handler(), here.ports))
  expect(await here.file(handler())).toEqual(refused('E3111'))
  await here.sendOn()
  const { reviews, open } = value(await here.file(NEW))
  expect(reviews.map(({ id, state }) => [id, state])).toEqual([
    [here.id, 'withdrawn'],
    [`${here.code}.rating.2`, 'filed'],
  ])
  expect(open).toEqual([])
  value(await withdrawAppeal({ id: `${here.code}.rating.2`, version: 1, reason: '撤' }, NEW, here.ports))
  expect(await here.file(NEW)).toEqual(refused('E3111'))
  await here.sendOn(ORG)
  expect(await here.file(handler())).toEqual(refused('E3111'))
})
