import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar, profiles } from '../../../shared/data/index.ts'
import { civilDate, parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import type { CardEntry } from '../../../shared/domain/card/card.ts'
import { cardDue, isLate } from '../../../shared/domain/card/clock.ts'
import { CARD_STATES } from '../../../shared/domain/card/commands.ts'
import { differences, ENTRY_FIELDS, filledAt, isBefore, settled } from '../../../shared/domain/card/read-card.ts'
import { type CardTrace, lastDayOf, ranges, reconcile } from '../../../shared/domain/card/reconcile.ts'

const day = fc.integer({ min: 0, max: 60 }).map((n) => civilDate(Date.UTC(2026, 7, 20) + n * 86_400_000))
const trace = fc.record({
  number: fc.integer({ min: 1, max: 60 }),
  state: fc.constantFrom(...CARD_STATES),
  collectedOn: fc.option(day, { nil: undefined }),
  closedAt: fc.option(
    fc.integer({ min: 0, max: 60 }).map((n) => Date.UTC(2026, 7, 20) + n * 86_400_000),
    { nil: undefined },
  ),
})
/** As the store keeps them: closed if and only if accepted or void; an accepted one was collected. */
const traces = fc.uniqueArray(trace, { selector: ({ number }) => number, maxLength: 50 }).map((list) =>
  list.map(({ closedAt, collectedOn, ...rest }): CardTrace => {
    const closed = rest.state === 'accepted' || rest.state === 'void'
    return {
      ...rest,
      ...(collectedOn || rest.state === 'accepted' ? { collectedOn: collectedOn ?? '2026-08-20' } : {}),
      ...(closed ? { closedAt: closedAt ?? Date.UTC(2026, 8, 1) } : {}),
    }
  }),
)

test('issued = used + void + in hand + outstanding + missing, whatever the day', () => {
  fc.assert(
    fc.property(traces, day, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 60 }), (list, on, from, to) => {
      const counted = reconcile({ from, to }, list, on)
      const { used, void: gone, inHand, outstanding, missing } = counted
      expect(used + gone + inHand + outstanding + missing.length).toBe(counted.issued)
      expect(counted.issued).toBe(to - from + 1)
      for (const number of missing) expect(number >= from && number <= to - outstanding).toBe(true)
    }),
  )
})

test('gaps are the numbers below the highest that was seen, and what comes later is outstanding', () => {
  const seen = (number: number, state: CardTrace['state'] = 'collected'): CardTrace => ({
    number,
    state,
    collectedOn: '2026-09-15',
  })
  const closed = (number: number, state: 'accepted' | 'void'): CardTrace => ({
    ...seen(number, state),
    closedAt: Date.UTC(2026, 8, 16),
  })
  const list = [seen(2), closed(5, 'accepted'), closed(7, 'void'), seen(99)]
  expect(reconcile({ from: 1, to: 10 }, list, '2026-09-30')).toEqual({
    issued: 10,
    used: 1,
    void: 1,
    inHand: 1,
    outstanding: 3,
    missing: [1, 3, 4, 6],
  })
  expect(reconcile({ from: 1, to: 10 }, list, '2026-09-15')).toMatchObject({ used: 0, void: 0, inHand: 3, outstanding: 3 })
  expect(reconcile({ from: 1, to: 10 }, list, '2026-09-14')).toMatchObject({ inHand: 0, outstanding: 10, missing: [] })
  expect(ranges([6, 1, 3, 4])).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 4 },
    { from: 6, to: 6 },
  ])
  expect(['2026-02', '2026-09', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2026-09-30', '2026-12-31'])
})

const entry: CardEntry = {
  window: 'W1',
  taskCode: '',
  projectNo: '',
  serviceNumber: 0,
  filledOn: '2026-09-15',
  level: 5,
  codes: [],
  text: '',
  wantsCall: false,
  phone: '',
}
const entries = fc.record({
  window: fc.constantFrom('W1', 'W2'),
  taskCode: fc.constantFrom('', 'T'),
  projectNo: fc.constantFrom('', 'P'),
  serviceNumber: fc.constantFrom(0, 1),
  filledOn: fc.constantFrom('2026-09-15', '2026-09-16'),
  level: fc.constantFrom(5, 1) as fc.Arbitrary<CardEntry['level']>,
  codes: fc.constantFrom<readonly string[]>([], ['108'], ['108', '109']),
  text: fc.constantFrom('', '办得慢', '办得快'),
  wantsCall: fc.boolean(),
  phone: fc.constantFrom('', 'h'),
})

test('two readings differ where they differ, and settling leaves nothing that was in neither', () => {
  fc.assert(
    fc.property(entries, entries, fc.subarray([...ENTRY_FIELDS]), (one, two, taken) => {
      expect(differences(one, one)).toEqual([])
      expect(differences(one, two)).toEqual(differences(two, one))
      const made = settled(one, two, taken)
      for (const field of ENTRY_FIELDS) expect(made[field]).toEqual((taken.includes(field) ? two : one)[field])
      expect(differences(settled(one, two, differences(one, two)), two)).toEqual([])
    }),
  )
})

test('blanks, marks and width in the words of a hand are no difference; the words are', () => {
  const said = (text: string) => ({ ...entry, text })
  expect(differences(said('等了很久，ＯＫ！'), said(' 等了很久, ok '))).toEqual([])
  expect(differences(said('等了很久'), said('等了不久'))).toEqual(['text'])
  expect(differences({ ...entry, codes: ['109', '108'] }, { ...entry, codes: ['108', '109'] })).toEqual([])
})

test('a card counts as filled at noon of its date, not before its service and not after its entry', () => {
  const at = (text: string) => parseCivilTime(`2026-09-15 ${text}`) ?? 0
  const later = at('12:00:00') + 5 * 86_400_000
  expect(filledAt('2026-09-15', undefined, later)).toBe(at('12:00:00'))
  expect(filledAt('2026-09-15', at('09:00:00'), later)).toBe(at('12:00:00'))
  expect(filledAt('2026-09-15', at('15:30:00'), later)).toBe(at('15:30:00'))
  expect(filledAt('2026-09-15', at('15:30:00') - 86_400_000, later)).toBe(at('12:00:00'))
  expect(filledAt('2026-09-15', undefined, at('09:00:00'))).toBe(at('09:00:00'))
  expect([isBefore('2026-09-15', at('15:30:00')), isBefore('2026-09-14', at('15:30:00'))]).toEqual([false, true])
})

const linzi = profiles.find(({ id }) => id === 'linzi')
if (!linzi) throw new Error('no profile')
const chain = [linzi.region]

test('five working days from the date on the card, over a holiday and into a year nobody knows', () => {
  const due = (from: string) => cardDue(from, linzi, calendar, chain)
  expect(due('2026-09-24')).toEqual({ from: '2026-09-24', date: '2026-10-09', provisional: false })
  expect(due('2026-10-09').date).toBe('2026-10-15')
  expect(due('2026-12-25').provisional).toBe(true)
  const late = (entered: string, filled: string) => isLate(entered, filled, linzi, calendar, chain)
  expect([late('2026-10-09', '2026-09-24'), late('2026-10-10', '2026-09-24')]).toEqual([false, true])
  expect([late('2026-12-30', '2026-12-25'), late('2027-01-08', '2026-12-25')]).toEqual([false, 'provisional'])
})
