import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { actsOf } from '../../../shared/domain/ticket/acts.ts'
import { awaitedClock } from '../../../shared/domain/ticket/clock.ts'
import { escalate } from '../../../shared/domain/ticket/escalate.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { act, doIt, regime } from '../support/doing.ts'
import { CONTACT, UNFOUNDED } from '../support/handlings.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const DISPUTE = { do: 'dispute', reason: '不是本单位办的' } as const
const KEEP = { do: 'keep', reason: '由你单位办理' } as const
const moveTo = (org: string) => ({ do: 'reassign', reason: '由它办理', org, handledIn: [] }) as const
const decided = (place: PlaceId, ticket: Ticket, day: string, handling: typeof KEEP | ReturnType<typeof moveTo>): Ticket => {
  const done = handle(ticket, handling, { ...act(day), by: 'A1' }, regime(place))
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const isTaken = (place: PlaceId, ticket: Ticket, day: string) => {
  const done = handle(ticket, DISPUTE, act(day), regime(place))
  const offered = actsOf(ticket, act(day), ['handler'], regime(place)).includes('dispute')
  expect(offered).toBe(done.ok)
  return done.ok || done.refusal.code
}

test.each(PLACES)('%s: a unit disputes a case within two working days of getting it, and once', (place) => {
  // Received on Tuesday 3 March.
  const ticket = aTicket(profileOf(place))
  expect([isTaken(place, ticket, '2026-03-05'), isTaken(place, ticket, '2026-03-06')]).toEqual([true, 'E3062'])
  const kept = decided(place, doIt(place, ticket, DISPUTE, '2026-03-03'), '2026-03-04', KEEP)
  expect(isTaken(place, kept, '2026-03-04')).toBe('E3061')
  const moved = decided(place, kept, '2026-03-09', moveTo('ORG2'))
  expect([isTaken(place, moved, '2026-03-11'), isTaken(place, moved, '2026-03-12')]).toEqual([true, 'E3062'])
  const back = decided(place, doIt(place, moved, DISPUTE, '2026-03-11'), '2026-03-12', moveTo(ticket.org))
  expect(isTaken(place, back, '2026-03-12')).toBe('E3061')
})

test.each(PLACES)('%s: nobody decides on the dispute he raised', (place) => {
  const disputed = doIt(place, aTicket(profileOf(place)), DISPUTE, '2026-03-03')
  for (const handling of [KEEP, moveTo('ORG2')])
    expect(handle(disputed, handling, act('2026-03-03'), regime(place))).toMatchObject({ refusal: { code: 'E3050' } })
})

test.each(PLACES)('%s: what the bureau does not decide climbs to it, and above it; the unit is not reminded', (place) => {
  let ticket = doIt(place, aTicket(profileOf(place)), DISPUTE, '2026-03-03')
  // Two working days after Tuesday; under 临淄 the legal limit of seven days ends later still.
  expect(awaitedClock(ticket, profileOf(place), calendar)).toMatchObject({ rule: 'dispute-decision', due: '2026-03-05' })
  const climbed: string[][] = []
  for (let day = '2026-03-03'; day < '2026-03-11'; day = addDays(day, 1)) {
    const after = escalate(ticket, on(day), regime(place))
    if (after && after.rungs.length > ticket.rungs.length) climbed.push([day, after.rungs.at(-1) ?? ''])
    ticket = after ?? ticket
  }
  expect(climbed).toEqual([
    ['2026-03-06', 'bureau'],
    ['2026-03-10', 'supervision'],
  ])
  expect(decided(place, ticket, '2026-03-10', KEEP)).toMatchObject({ rungs: [], state: 'received' })
})

test('临沧: who was contacted is verified within five working days, or it climbs', () => {
  const lincang = profileOf('lincang')
  const ticket: Ticket = { ...aTicket(lincang), contact: { sealed: 'sealed', masked: '100****0001' } }
  let heard = doIt('lincang', ticket, CONTACT, '2026-03-03')
  expect(awaitedClock(heard, lincang, calendar)).toMatchObject({ rule: 'verification', due: '2026-03-10' })
  for (let day = '2026-03-03'; day < '2026-03-31'; day = addDays(day, 1)) {
    const after = escalate(heard, on(day), regime('lincang'))
    if (after && after.rungs.length > heard.rungs.length && after.rungs.length > 1) expect(day > '2026-03-10').toBe(true)
    heard = after ?? heard
  }
  expect(heard.rungs).toEqual(['remind', 'handler', 'lead', 'bureau', 'supervision'])
  const unfounded = doIt('lincang', heard, UNFOUNDED, '2026-03-31')
  expect(awaitedClock(unfounded, lincang, calendar)).toMatchObject({ rule: 'verification' })
})
