import { expect, test } from 'vitest'
import { recipientsOf } from '../../../functions/notice/follow-ticket.ts'
import { tellReview } from '../../../functions/notice/review-notice.ts'
import type { StaffRole } from '../../../shared/contract/authority.ts'
import { readNoticeId } from '../../../shared/domain/notice/notice.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { ORG, OTHER_ORG } from '../support/house.ts'
import { appeal } from '../support/review-steps.ts'
import { act, follows, S2, telling } from '../support/telling.ts'

/** A case of the east, and administrators of the east, of the rated unit there, and of the whole. */
async function scene() {
  const town = telling()
  const [east, , village] = town.here.places
  const top = town.here.profile.region
  const admins = [
    { id: 'S6', org: OTHER_ORG, region: top },
    { id: 'S7', org: ORG, region: east },
    { id: 'S8', org: OTHER_ORG, region: east },
  ]
  await town.here.directory.putAll(admins.map((one) => ({ ...one, kind: 'staff', name: '管' }) as const))
  for (const one of admins) await follows(town, { ...one, roles: ['admin'] })
  const { code } = await town.here.complain()
  const ticket = town.here.tickets.items.get(code)
  if (!ticket) throw new Error('no ticket')
  await town.drain()
  town.sent.splice(0)
  town.here.deliveries.items.clear()
  const told = () => [...town.here.deliveries.items.values()].map(({ service }) => readNoticeId(service)?.recipient).sort()
  return { ...town, town, ticket, east, village, top, told }
}

test('the bureau is the own region, or the nearest with somebody to tell; supervision is above it, or the same where there is one', async () => {
  const { here, ticket, east, village, top } = await scene()
  const of = (party: 'bureau' | 'supervision', regions: readonly string[], staff = '') =>
    recipientsOf(party, { ...ticket, regions, staff }, here)
  expect(await of('bureau', [east, top])).toEqual(['S7', 'S8'])
  expect(await of('bureau', [east, top], 'S7')).toEqual(['S8'])
  expect(await of('bureau', [village, east, top])).toEqual(['S7', 'S8'])
  expect(await of('supervision', [east, top])).toEqual(['S6'])
  expect(await of('supervision', [top])).toEqual(['S6'])
})

test('a disputed case is told to its bureau, and what the bureau says to those who handle it, but not to who said it', async () => {
  const { here, town, ticket, told, sent } = await scene()
  await follows(town, S2)
  await follows(town, { ...S2, id: 'S9' })
  await act(town, ticket.id, { do: 'dispute', reason: '不是我单位办的' }, S2, 'S2')
  await town.drain()
  // S7 is of the unit that says it is not its own, and does not decide.
  expect(told()).toEqual(['S8'])
  expect(sent.splice(0).map(({ text }) => text.step)).toEqual(['派单异议'])
  here.deliveries.items.clear()
  await act(town, ticket.id, { do: 'keep', reason: '是你单位办的' })
  await town.drain()
  expect([told(), sent.splice(0).map(({ text }) => text.step)]).toEqual([['S2'], ['异议未采纳']])
})

test('sent on, the case is told to those who handle it now and to the lead whose unit it left, and climbs to the new bureau', async () => {
  const { here, town, ticket, told, sent, top } = await scene()
  const west = here.places[1]
  const person = (id: string, org: string, region: string, roles: StaffRole[]) => ({ id, org, region, roles })
  for (const one of [
    person('S4', ORG, here.places[0], ['lead']),
    person('S3', OTHER_ORG, west, ['handler']),
    person('W1', 'ORG9', west, ['admin']),
  ]) {
    await here.directory.putAll([{ kind: 'staff', id: one.id, name: '人', org: one.org, region: one.region }])
    await follows(town, one)
  }
  await act(town, ticket.id, { do: 'reassign', reason: '由它办理', org: OTHER_ORG, handledIn: [west, top] }, S2)
  await town.drain()
  expect(told()).toEqual(['S3', 'S4'])
  expect(sent.splice(0).map(({ text }) => [text.step, text.note])).toEqual([
    ['改派来的', '改派到您单位，请核实'],
    ['已经改派', '不再由您单位办理'],
  ])
  const moved = here.tickets.items.get(ticket.id)
  if (!moved) throw new Error('no ticket')
  expect(await recipientsOf('bureau', moved, here)).toEqual(['W1'])
  expect(await recipientsOf('supervision', moved, here)).toEqual(['S6'])
  expect(await recipientsOf('leads', moved, here)).toEqual([])
})

test('a review that the bureau has to settle or to rule on is told to its administrators, not to the rated unit, and once it is done to nobody', async () => {
  const { here, town, ticket, told, sent } = await scene()
  const review: Review = { ...appeal('lincang'), ticket: ticket.id, filer: 'S4', org: ORG }
  const comes = async (state: Review['state'], from: Review['state'], now = state) => {
    here.deliveries.items.clear()
    here.reviews.items.set(review.id, { ...review, state: now })
    await tellReview({ ...review, state: from }, { ...review, state }, here)
    await town.drain()
    return sent.splice(0).map(({ text }) => text.note)
  }
  expect(await comes('split', 'first-opinion')).toEqual(['复核意见不一，请裁定'])
  expect(told()).toEqual(['S8'])
  expect(await comes('objected', 'decided')).toEqual(['评价人有异议，请裁定'])
  expect(await comes('split', 'first-opinion', 'final')).toEqual([])
})
