import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { CASE_COUNTERS, counterOf, happened, PREFIX, timingOf } from '../../../shared/domain/statistics/case-counters.ts'
import { callBackRate, caseFigures } from '../../../shared/domain/statistics/case-figures.ts'
import { add, BY_CHANNEL, COMPARED, type Counters, ticketCounts } from '../../../shared/domain/statistics/counters.ts'
import { figures } from '../../../shared/domain/statistics/figures.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket, TicketOrigin } from '../../../shared/domain/ticket/ticket.ts'
import { actOf, done, MISSED } from '../support/dealt-with.ts'
import { ANSWER, anyHandling, CALL_BACK, CONTACT as HEARD, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const CONTACT = { sealed: 's', masked: '100****0001' }
const named = (place: PlaceId): Ticket => ({ ...aTicket(profileOf(place)), named: true, contact: CONTACT })
const of = (place: PlaceId, ...tickets: Ticket[]) => {
  const counted = caseFigures(tickets.map(ticketCounts).reduce(add, {}), 'rating')
  const { numerator, denominator } = callBackRate(counted, profileOf(place).callBack)
  return { counted, rate: [numerator, denominator] }
}

/** A ticket of some origin after whatever was tried with it, and each step of its course. */
const anyTicket = fc
  .record({
    place: fc.constantFrom(...PLACES),
    origin: fc.constantFrom<TicketOrigin>('rating', 'complaint', 'finding'),
    named: fc.boolean(),
    contact: fc.boolean(),
    moves: fc.array(
      fc.tuple(
        fc.oneof(
          anyHandling,
          fc.constantFrom<Handling>(VERIFY, TRIAGE, RECTIFY, ANSWER, CALL_BACK, MISSED, { do: 'merge', ticket: 'x' }),
          fc.constantFrom<Handling>({ do: 'invalidate', reason: '误评' }, { do: 'separate' }),
        ),
        fc.nat(9),
      ),
      { maxLength: 30 },
    ),
  })
  .map(({ place, origin, contact, moves, ...rest }) => {
    const profile = profileOf(place)
    let ticket: Ticket = { ...aTicket(profile), ...rest, origin, ...(contact ? { contact: CONTACT } : {}) }
    const before: Ticket[] = [ticket]
    let day = '2026-03-03'
    for (const [handling, days] of moves) {
      day = addDays(day, days)
      const result = handle(ticket, handling, actOf(handling, day), { profile, calendar })
      if (!result.ok) continue
      ticket = result.value
      before.push(ticket)
    }
    return { course: before, ticket }
  })

test('on time + extended + late = all answered with a limit, whatever was done with a ticket and after each step', () => {
  fc.assert(
    fc.property(anyTicket, ({ course }) => {
      for (const ticket of course) {
        const { answered, onTime, extended, late, untimed, ...more } = caseFigures(ticketCounts(ticket), ticket.origin)
        expect(onTime + extended + late).toBe(answered - untimed)
        const limited = ticket.clock ?? ticket.rounds?.some(({ clock }) => clock)
        expect(onTime + extended + late).toBe(ticket.state !== 'void' && ticket.answeredAt !== undefined && limited ? 1 : 0)
        expect(more.opened).toBe(ticket.state === 'void' ? 0 : 1)
        expect(more.open + answered + more.merged).toBe(more.opened)
      }
    }),
    { numRuns: 400 },
  )
})

test('what is counted of one ticket is in its whole: no share is above one, whatever the tickets', () => {
  fc.assert(
    fc.property(fc.array(anyTicket, { maxLength: 12 }), (all) => {
      const counters = all.map(({ ticket }) => ticketCounts(ticket)).reduce(add, {})
      for (const origin of ['rating', 'complaint', 'finding'] as const) {
        const counted = caseFigures(counters, origin)
        for (const place of PLACES) callBackRate(counted, profileOf(place).callBack)
        const { reached, unreachable, nobody, answered, founded, rectified, explained, satisfied, fair, unsatisfied } = counted
        expect(reached + unreachable + nobody).toBeLessThanOrEqual(answered)
        expect(rectified + explained).toBeLessThanOrEqual(founded)
        const rounds = all.flatMap(({ ticket }) => (ticket.origin === origin && ticket.rounds) || []).length
        expect(satisfied + fair + unsatisfied).toBeLessThanOrEqual(answered + rounds)
        expect(counted.opened).toBe(all.filter(({ ticket }) => ticket.origin === origin && ticket.state !== 'void').length)
      }
      expect(figures(counters)).toMatchObject({ active: 0, bad: 0, services: 0 })
    }),
  )
})

test('a closed ticket is called back, in vain often enough, or had nobody to call: nothing else closes it', () => {
  fc.assert(
    fc.property(anyTicket, ({ ticket }) => {
      const counts = happened(ticket)
      const ended = (['reached', 'unreachable', 'nobody'] as const).filter((name) => counts.includes(name))
      expect(ended.length).toBeLessThanOrEqual(1)
      if (ticket.state === 'closed') expect(ended).toHaveLength(1)
      if (ended[0] === 'unreachable')
        expect(ticket.history.filter(({ note }) => note.reached === false).length).toBeGreaterThan(2)
    }),
    { numRuns: 300 },
  )
})

test('answered after the legal day and by the day granted is 延期, never on time', () => {
  const clock = { rule: 'rectification', from: '2026-03-04', due: '2026-04-10', provisional: false, calendar: '' }
  const extended = { ...clock, legalDue: '2026-03-25' }
  const at = (day: string, time: string, of = extended) => timingOf({ answeredAt: on(day, time), clock: of })
  expect([at('2026-03-25', '23:59:59'), at('2026-03-26', '00:00:00')]).toEqual(['onTime', 'extended'])
  expect([at('2026-04-10', '23:59:59'), at('2026-04-11', '00:00:00')]).toEqual(['extended', 'late'])
  expect(at('2026-04-10', '23:59:59', { ...extended, legalDue: '2026-04-10' })).toBe('onTime')
  expect(timingOf({ answeredAt: on('2026-04-01') })).toBe('untimed')
  expect(timingOf({ clock })).toBeUndefined()
})

test('临沧: an extension that was granted and kept is no answer on time', () => {
  const asked: Handling = { do: 'ask-extension', reason: '等配件', until: '2026-04-15' }
  const rectifying = done('lincang', named('lincang'), '2026-03-04', VERIFY, TRIAGE, asked, { do: 'grant-extension' })
  const answered = (day: string) => of('lincang', done('lincang', rectifying, day, RECTIFY, ANSWER)).counted
  expect(answered('2026-03-25')).toMatchObject({ onTime: 1, extended: 0, late: 0, onTimeRate: { value: 1 } })
  expect(answered('2026-04-15')).toMatchObject({ onTime: 0, extended: 1, late: 0, onTimeRate: { value: 0 } })
  expect(answered('2026-04-16')).toMatchObject({ onTime: 0, extended: 0, late: 1 })
})

test('临沧 实名差评回访整改率: of all named ones, called back and put right', () => {
  const closed = (ticket: Ticket, ...steps: Handling[]) => done('lincang', ticket, '2026-03-05', ...steps)
  const ticket = named('lincang')
  const answered = closed(ticket, VERIFY, TRIAGE, RECTIFY, ANSWER)
  expect(of('lincang', ticket).rate).toEqual([0, 1])
  expect(of('lincang', answered).rate).toEqual([0, 1])
  expect(of('lincang', closed(answered, CALL_BACK)).rate).toEqual([1, 1])
  expect(of('lincang', closed(answered, MISSED, MISSED)).rate).toEqual([0, 1])
  expect(of('lincang', closed(answered, MISSED, MISSED, MISSED))).toMatchObject({
    rate: [1, 1],
    counted: { unreachable: 1, reached: 0 },
  })
  expect(of('lincang', closed(ticket, HEARD, UNFOUNDED, ANSWER, CALL_BACK)).rate).toEqual([1, 1])
  const unnamed = closed({ ...ticket, named: false }, VERIFY, TRIAGE, RECTIFY, ANSWER, CALL_BACK)
  expect(of('lincang', unnamed)).toMatchObject({ rate: [0, 0], counted: { reached: 1 } })
})

test('临淄 已办结差评回访率: of all answered ones; those with nobody to call are in neither', () => {
  const ticket = named('linzi')
  const answer = (from: Ticket, ...more: Handling[]) =>
    done('linzi', from, '2026-03-05', VERIFY, TRIAGE, RECTIFY, ANSWER, ...more)
  const anonymous = aTicket(profileOf('linzi'))
  const all = [ticket, answer(ticket), answer(ticket, CALL_BACK), answer(ticket, MISSED, MISSED, MISSED)]
  const alone = [answer(anonymous), answer(anonymous, { do: 'close-anonymous' }), anonymous]
  expect(of('linzi', ...all, ...alone)).toMatchObject({
    rate: [2, 3],
    counted: { opened: 7, answered: 5, open: 2, reached: 1, unreachable: 1, nobody: 2 },
  })
  expect(of('linzi', answer({ ...anonymous, contact: CONTACT })).rate).toEqual([0, 1])
})

test('put right of what was to be put right; an explanation is neither', () => {
  const ticket = named('linzi')
  const with_ = (...steps: Handling[]) => done('linzi', ticket, '2026-03-05', ...steps)
  const explain: Handling = { do: 'triage', triage: 'explain', ruleCited: '办法第三条' }
  const { counted } = of(
    'linzi',
    with_(HEARD, UNFOUNDED),
    with_(VERIFY),
    with_(VERIFY, TRIAGE, RECTIFY),
    with_(VERIFY, explain, ANSWER),
  )
  expect(counted).toMatchObject({ founded: 3, explained: 1, rectified: 1, rectification: { numerator: 1, denominator: 2 } })
})

test('a merged one stays opened and is called back with the other; a void one counts nowhere', () => {
  const ticket = named('lincang')
  const merged = done('lincang', ticket, '2026-03-04', VERIFY, { do: 'merge', ticket: 'other' })
  expect(ticketCounts(merged)).toEqual({ t: 1, tm: 1 })
  expect(of('lincang', merged, ticket)).toMatchObject({ rate: [0, 1], counted: { opened: 2, merged: 1, open: 1 } })
  expect(ticketCounts(done('lincang', merged, '2026-03-05', { do: 'separate' }))).toMatchObject({ t: 1, tp: 1 })
  expect(ticketCounts(done('lincang', ticket, '2026-03-05', { do: 'invalidate', reason: '误评' }))).toEqual({})
})

test('a complaint is counted as a complaint; every name is its own and stored with the rows that are compared', () => {
  const complaint: Ticket = { ...named('linzi'), origin: 'complaint' }
  expect(ticketCounts(complaint)).toEqual({ k: 1, kp: 1 })
  expect(figures(ticketCounts(complaint)).tickets.opened).toBe(0)
  const all = Object.keys(PREFIX).flatMap((origin) => CASE_COUNTERS.map((name) => counterOf(origin as TicketOrigin, name)))
  const others = ['s', 'w', 'd', 'n1', 'n2', 'n3', 'n4', 'n5', 'nm', 'pk', 'sk', 'list', ...Object.values(BY_CHANNEL)]
  const names = [...all, ...Object.values(PREFIX), ...others]
  expect(new Set(names).size).toBe(names.length)
  for (const name of CASE_COUNTERS) expect(COMPARED).toContain(counterOf('rating', name))
  expect(caseFigures({} satisfies Counters, 'finding')).toMatchObject({ opened: 0, onTimeRate: { value: null } })
})
