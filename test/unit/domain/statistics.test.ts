import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '../../../shared/domain/evaluation/channel.ts'
import type { Service } from '../../../shared/domain/evaluation/service.ts'
import {
  add,
  BY_CHANNEL,
  COMPARED,
  type Counters,
  difference,
  serviceCounts,
  ticketCounts,
} from '../../../shared/domain/statistics/counters.ts'
import { figures } from '../../../shared/domain/statistics/figures.ts'
import { rate } from '../../../shared/domain/statistics/rate.ts'
import { aService, aTicket, on, profileOf, rated } from '../support/samples.ts'

const lincang = profileOf('lincang')
const level = fc.constantFrom(5, 4, 3, 2, 1 as const)
const aDefault = { level: 3, at: on('2026-03-10') } as const

/** A service in any stage of its life; a case or a window visit. */
const anyService: fc.Arbitrary<Service> = fc
  .record({
    kind: fc.constantFrom('case' as const, 'window' as const),
    level,
    stage: fc.constantFrom('new', 'default', 'rated', 'late'),
  })
  .map(({ kind, level, stage }) => {
    const service = aService(lincang, { kind })
    if (kind === 'window' || stage === 'rated') return rated(service, { level, codes: [`${level}10`, `${level}11`] })
    if (stage === 'new') return service
    const defaulted: Service = { ...service, state: 'defaulted', default: aDefault }
    return stage === 'default' ? defaulted : rated(defaulted, { level })
  })
const small = fc.dictionary(fc.constantFrom('s', 'n5', 'n1', 'd', 'i108'), fc.integer({ min: -9, max: 9 }).filter(Boolean))
const sum = (parts: readonly Counters[]): Counters => parts.reduce(add, {})

test('counters add up whatever the order and however they are cut', () => {
  fc.assert(
    fc.property(fc.array(anyService, { maxLength: 30 }), fc.nat(), (services, at) => {
      const counts = services.map(serviceCounts)
      const cut = services.length === 0 ? 0 : at % services.length
      const whole = sum(counts)
      expect(sum([...counts].reverse())).toEqual(whole)
      expect(add(sum(counts.slice(0, cut)), sum(counts.slice(cut)))).toEqual(whole)
    }),
  )
})

test('a difference leads from before to after, back again, and is nothing between equals', () => {
  fc.assert(
    fc.property(small, small, (before, after) => {
      expect(add(before, difference(before, after))).toEqual(after)
      expect(add(difference(before, after), difference(after, before))).toEqual({})
      expect(difference(before, before)).toEqual({})
    }),
  )
})

test('figures of any services fit together: each case is rated, defaulted or unrated; every share is of its whole', () => {
  fc.assert(
    fc.property(fc.array(anyService, { maxLength: 60 }), (services) => {
      const of = figures(sum(services.map(serviceCounts)))
      const cases = services.filter(({ kind }) => kind === 'case')
      const ratings = services.filter(({ rating }) => rating)
      expect(of.services).toBe(cases.length)
      expect(of.services).toBe(of.participation.numerator + of.byDefault + of.unrated)
      expect(of.active).toBe(ratings.length)
      expect(of.active).toBe(Object.values(of.levels).reduce((all, count) => all + count, 0))
      expect(of.bad).toBe(ratings.filter(({ rating }) => (rating?.level ?? 5) < 3).length)
      expect(of.praise).toMatchObject({ numerator: of.active - of.bad, denominator: of.active })
      expect(of.byDefault).toBe(cases.filter((service) => service.default && !service.rating).length)
    }),
  )
})

test('a default counts in no rate; the rating that takes its place does', () => {
  const defaulted: Service = { ...aService(lincang), state: 'defaulted', default: aDefault }
  expect(serviceCounts(defaulted)).toEqual({ s: 1, d: 1 })
  expect(figures(serviceCounts(defaulted)).praise).toMatchObject({ denominator: 0, value: null })
  const superseded = rated(defaulted, { level: 2, codes: ['208', '207'] })
  expect(difference(serviceCounts(defaulted), serviceCounts(superseded))).toMatchObject({ d: -1, n2: 1, i207: 1, i208: 1 })
  expect(serviceCounts(undefined)).toEqual({})
})

test('a window visit is a rating, not a service that had to be rated', () => {
  expect(serviceCounts(rated(aService(lincang, { kind: 'window' }), { level: 4, codes: [] }))).toMatchObject({ n4: 1, w: 1 })
})

test('every rating counts for the one channel it came in by', () => {
  expect(Object.keys(BY_CHANNEL).sort()).toEqual([...CHANNELS].sort())
  expect(new Set(Object.values(BY_CHANNEL)).size).toBe(CHANNELS.length)
  for (const channel of CHANNELS) {
    const counts = serviceCounts(rated(aService(lincang), { level: 4, codes: [], channel }))
    expect(counts[BY_CHANNEL[channel]]).toBe(1)
    expect(Object.keys(counts).filter((name) => name.startsWith('c'))).toEqual([BY_CHANNEL[channel]])
  }
  expect(Object.values(BY_CHANNEL).filter((name) => COMPARED.includes(name))).toEqual([])
})

test('tickets: found true, answered, on time up to the end of the due day and late after it', () => {
  const ticket = aTicket(lincang)
  const clock = { rule: 'rectification', from: '2026-03-04', due: '2026-03-25', provisional: false, calendar: '' }
  expect(ticketCounts(undefined)).toEqual({})
  expect(ticketCounts(ticket)).toEqual({ t: 1 })
  expect(ticketCounts({ ...ticket, finding: 'unfounded' })).toEqual({ t: 1 })
  for (const finding of ['founded', 'partly'] as const) expect(ticketCounts({ ...ticket, finding })).toEqual({ t: 1, tf: 1 })
  expect(ticketCounts({ ...ticket, clock, answeredAt: on('2026-03-25', '23:59:59') })).toEqual({ t: 1, ta: 1, to: 1, tz: 1 })
  expect(ticketCounts({ ...ticket, clock, answeredAt: on('2026-03-26', '00:00:00') })).toEqual({ t: 1, ta: 1, tl: 1, tz: 1 })
  expect(ticketCounts({ ...ticket, answeredAt: on('2026-12-26') })).toEqual({ t: 1, ta: 1, tn: 1, tz: 1 })
  expect(figures({ t: 5, tf: 3, ta: 2, to: 1, tl: 1 })).toMatchObject({
    onTime: { numerator: 1, denominator: 5, value: 0.2 },
    tickets: { opened: 5, founded: 3, answered: 2, late: 1 },
  })
})

test('indicators by number, then by code', () => {
  expect(figures({ i511: 2, i108: 2, i510: 7, is: 9, s: 1 }).indicators).toEqual([
    { code: '510', count: 7 },
    { code: '108', count: 2 },
    { code: '511', count: 2 },
  ])
})

const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test('a Wilson interval lies within 0…1, contains the share, and shrinks as the number grows', () => {
  const width = (k: number, n: number) => (rate(k, n).high ?? 0) - (rate(k, n).low ?? 0)
  fc.assert(
    fc.property(share, fc.integer({ min: 2, max: 9 }), ([k, n], times) => {
      const { value, low, high } = rate(k, n)
      expect(value).toBe(k / n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual((value ?? 0) + 1e-12)
      expect(high).toBeGreaterThanOrEqual((value ?? 0) - 1e-12)
      expect(width(k * times, n * times)).toBeLessThan(width(k, n))
    }),
  )
})

test('the interval is the one of the textbooks', () => {
  const { low, high } = rate(8, 10)
  expect(low).toBeCloseTo(0.4902, 4)
  expect(high).toBeCloseTo(0.9433, 4)
  expect(rate(0, 0)).toEqual({ numerator: 0, denominator: 0, value: null, low: null, high: null })
  expect(() => rate(2, 1)).toThrow(RangeError)
  expect(() => rate(-1, 1)).toThrow('-1 of 1')
  expect(rate(0, 3).low).toBe(0)
  expect(rate(3, 3).high).toBe(1)
})
