import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { defaultClock, openService } from '../../../shared/domain/evaluation/open-service.ts'
import { rungDay } from '../../../shared/domain/ladder.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { clockAt, ruleOfClass, runningClock } from '../../../shared/domain/ticket/clock.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import { aRating, aService, aTicket, facts, on, profileOf, rated } from '../support/samples.ts'

const [lincang, linzi] = [profileOf('lincang'), profileOf('linzi')]

test('临沧: a service waits five working days for its rating and half a year for a late one', () => {
  const service = aService(lincang, { servedAt: on('2026-09-24') })
  expect(service).toMatchObject({
    state: 'awaiting',
    profile: 'lincang@2020-03-18',
    calendar: calendar.version,
    defaultDue: { date: '2026-10-09', provisional: false },
    wakeOn: '2026-10-10',
    ratableUntil: '2027-03-23',
    receivedAt: on('2026-09-24'),
  })
  expect(service.applicant).toBeUndefined()
})

test('a provisional last day is looked at from the earliest day it could be', () => {
  const clock = defaultClock(facts(lincang, { servedAt: on('2026-12-28') }), lincang, calendar)
  expect(clock).toEqual({ defaultDue: { date: '2027-01-04', provisional: true }, wakeOn: '2027-01-02' })
})

test('临淄 has no default clock, nor has a window visit anywhere', () => {
  for (const service of [aService(linzi), aService(lincang, { kind: 'window' })]) {
    expect(service.defaultDue).toBeUndefined()
    expect(service).not.toHaveProperty('wakeOn')
  }
})

test('a record that comes after its clock has ended is looked at on the day it comes', () => {
  const known = facts(lincang, { servedAt: on('2026-03-02') })
  const service = openService(known, { id: 's', applicant: 'a', now: on('2026-05-06') }, lincang, calendar)
  expect(service).toMatchObject({ wakeOn: '2026-05-06', defaultDue: { date: '2026-03-09' }, applicant: 'a' })
})

test('a profile without a ratable limit, a ticket class or a named limit is a bug, and says so', () => {
  const { ratable: _, ...limits } = lincang.limits
  const key = { id: 's', now: on('2026-03-02') }
  expect(() => openService(facts(lincang), key, { ...lincang, limits }, calendar)).toThrow('no ratable limit')
  const bare: PolicyProfile = { ...lincang, ticketClasses: [] }
  expect(() => openTicket(rated(aService(lincang)), bare, calendar, key.now)).toThrow('no ticket class')
  expect(() => ruleOfClass(lincang, 'complex')).toThrow('no ticket class complex')
  expect(() => clockAt('receipt', key.now, 'standard', { ...lincang, limits: {} }, calendar, [])).toThrow(
    'no limit rectification',
  )
})

test('only a bad rating opens a ticket, and the same rating the same ticket', () => {
  for (const level of [5, 4, 3] as const)
    expect(openTicket(rated(aService(linzi), { level }), linzi, calendar, 0)).toBeUndefined()
  expect(openTicket(aService(linzi), linzi, calendar, 0)).toBeUndefined()
  for (const level of [2, 1] as const) {
    const service = rated(aService(linzi), { level, receipt: 'LZ-0303-7K3M-92AB' })
    const ticket = openTicket(service, linzi, calendar, on('2026-03-03'))
    expect(ticket).toEqual(openTicket(service, linzi, calendar, on('2026-03-03')))
    // The receipt speaks for the rater: nobody who handles the ticket can work it out.
    const other = rated(aService(linzi), { level, receipt: 'LZ-0303-XXXX-YYYY' })
    expect(openTicket(other, linzi, calendar, on('2026-03-03'))?.number).toBe(ticket?.number)
    expect(ticket).toMatchObject({
      id: service.id,
      number: expect.stringMatching(/^LZC2026-0303-[2-9A-HJKLMNP-Y]{4}-[2-9A-HJKLMNP-Y]{4}$/),
      state: 'received',
      version: 1,
      org: 'ORG1',
      class: 'general',
      openedAt: aRating().at,
      wakeOn: '2026-03-03',
      rungs: [],
      history: [{ at: aRating().at, command: 'open', by: 'system', note: {} }],
    })
  }
})

test('a ticket that is opened late is looked at on the day it is opened', () => {
  expect(aTicket(linzi, '2026-03-03', on('2026-04-01')).wakeOn).toBe('2026-04-01')
})

test('before verification the first-contact limit runs', () => {
  expect(runningClock(aTicket(lincang), lincang, calendar)).toMatchObject({
    rule: 'first-contact',
    from: '2026-03-03',
    due: '2026-03-04',
  })
})

test('rungs are counted from the due day in the unit of the limit', () => {
  const clock = { rule: 'rectification', from: '2026-09-01', due: '2026-09-24', provisional: false, calendar: '' }
  const days = (profile: PolicyProfile, known: typeof clock) =>
    profile.ladder.map((rung) => rungDay(rung, known, profile, calendar, []))
  expect(days(lincang, clock)).toEqual(['2026-09-22', '2026-09-28', '2026-09-29', '2026-09-30', '2026-10-09'])
  expect(days(linzi, { ...clock, rule: 'rectification-general' })).toEqual([
    '2026-09-22',
    '2026-09-25',
    '2026-09-26',
    '2026-09-27',
    '2026-09-29',
  ])
})

test('no limit begins before the place has the rating: a card given on Monday and received on Thursday', () => {
  const late = rated(aService(linzi), { level: 1, at: on('2026-03-02'), receivedAt: on('2026-03-05'), channel: 'card' })
  expect(openTicket(late, linzi, calendar, on('2026-03-05'))).toMatchObject({
    openedAt: on('2026-03-05'),
    clock: { from: '2026-03-05', due: '2026-03-12' },
  })
})
