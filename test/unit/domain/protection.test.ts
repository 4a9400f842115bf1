import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { countsAsWorking } from '../../../shared/domain/calendar/calendar.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { escalateProtection, rungsSince } from '../../../shared/domain/protection/ladder.ts'
import {
  act,
  checkProtection,
  PROTECTION_LIMIT,
  PROTECTION_TRANSITIONS,
  type ProtectionAct,
  type ProtectionReport,
} from '../../../shared/domain/protection/report.ts'
import { refused } from '../support/house.ts'
import { on, PLACES, profileOf } from '../support/samples.ts'

const REPORT: ProtectionReport = {
  id: 'r',
  number: 'LCP2026-0302-AAAA-BBBB',
  kind: 'reprisal',
  state: 'open',
  version: 1,
  at: 0,
  text: '再去办事被刁难',
  regions: ['530900000000'],
  org: 'O',
  hall: 'H',
  window: 'W',
  staff: 'S',
  taskName: '登记',
  looks: [],
  notes: [],
  rungs: [],
}

// Written a second time, by hand.
test('an open report is looked at, noted, closed and escalated; a closed one only looked at', () => {
  expect(PROTECTION_TRANSITIONS).toEqual({
    look: { open: 'open', closed: 'closed' },
    note: { open: 'open', closed: 'E3172' },
    close: { open: 'closed', closed: 'E3172' },
    escalate: { open: 'open', closed: 'E3172' },
  })
})

const anyAct: fc.Arbitrary<ProtectionAct> = fc.constantFrom<ProtectionAct>(
  { do: 'look' },
  { do: 'look', number: true },
  { do: 'note', words: '约谈了窗口负责人' },
  { do: 'close', words: '已调整窗口' },
  { do: 'escalate', rung: 'bureau' },
)

test('whatever is done: every look and every note stays, in order, and what was reported is never changed', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      let report = REPORT
      let [looks, notes, rungs, closed] = [0, 0, 0, false]
      for (const [at, one] of acts.entries()) {
        const after = act(report, one, `A${at}`, at)
        expect(after.ok).toBe(one.do === 'look' || !closed)
        if (!after.ok) continue
        expect(after.value.looks.slice(0, report.looks.length)).toEqual(report.looks)
        expect(after.value.notes.slice(0, report.notes.length)).toEqual(report.notes)
        expect(after.value.version).toBe(report.version + 1)
        report = after.value
        closed ||= one.do === 'close'
        looks += Number(one.do === 'look')
        notes += Number(one.do === 'note' || one.do === 'close')
        rungs += Number(one.do === 'escalate')
      }
      const { state, version, looks: seen, notes: written, rungs: climbed, ...said } = report
      const { state: _, version: __, looks: ___, notes: ____, rungs: _____, ...first } = REPORT
      expect(said).toEqual(first)
      expect([seen.length, written.length, climbed.length, state]).toEqual([looks, notes, rungs, closed ? 'closed' : 'open'])
      expect(version).toBe(1 + looks + notes + rungs)
    }),
  )
})

test('reprisal is told in words; that one was told how to rate needs none', () => {
  expect(checkProtection('coerced', ' ')).toEqual({ ok: true, value: '' })
  expect(checkProtection('reprisal', ' ')).toMatchObject(refused('E3174'))
  expect(checkProtection('coerced', '字'.repeat(PROTECTION_LIMIT + 1))).toMatchObject(refused('E3174'))
  expect(checkProtection('reprisal', ` ${'𠮷'.repeat(PROTECTION_LIMIT)} `)).toMatchObject({ ok: true })
})

test.each(
  PLACES,
)('%s: as long as nothing is written down a rung is climbed in its time, one a day and each once; a note begins anew', (place) => {
  const regime = { profile: profileOf(place), calendar }
  const { protection: ladder } = regime.profile.ladders
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 4 }), fc.uniqueArray(fc.nat(40), { maxLength: 10 }), (notes, missed) => {
      let report: ProtectionReport = { ...REPORT, at: on('2026-03-02'), regions: [regime.profile.region] }
      let free = 0
      for (let n = 0; n < 40; n += 1) {
        const day = addDays('2026-03-02', n)
        const climbed = missed.includes(n) ? undefined : escalateProtection(report, on(day, '10:01:00'), regime)
        // Three working days without a word, and one more for the first rung.
        if (climbed) expect(free).toBeGreaterThanOrEqual(4)
        if (climbed) expect(climbed.rungs.at(-1)?.rung).toBe(ladder[rungsSince(report).length]?.id)
        if (!climbed && !missed.includes(n)) expect(free >= 4 && rungsSince(report).length === 0).toBe(false)
        report = climbed ?? report
        expect(new Set(report.rungs.map(({ at }) => at)).size).toBe(report.rungs.length)
        expect(rungsSince(report).length).toBeLessThanOrEqual(ladder.length)
        const noted = notes.includes(n) ? act(report, { do: 'note', words: '约谈' }, 'A', on(day, '11:00:00')) : undefined
        if (noted?.ok) report = noted.value
        const next = addDays(day, 1)
        free = (noted ? 0 : free) + Number(countsAsWorking(calendar, next, [regime.profile.region]))
      }
      const closed = act(report, { do: 'close', words: '办了' }, 'A', on('2026-05-01'))
      expect(closed.ok && escalateProtection(closed.value, on('2026-06-01'), regime)).toBeUndefined()
    }),
  )
})
