import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  act,
  checkProtection,
  PROTECTION_LIMIT,
  PROTECTION_TRANSITIONS,
  type ProtectionAct,
  type ProtectionReport,
} from '../../../shared/domain/protection/report.ts'
import { refused } from '../support/house.ts'

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
}

// Written a second time, by hand.
test('an open report is looked at, noted and closed; a closed one only looked at', () => {
  expect(PROTECTION_TRANSITIONS).toEqual({
    look: { open: 'open', closed: 'closed' },
    note: { open: 'open', closed: 'E3172' },
    close: { open: 'closed', closed: 'E3172' },
  })
})

const anyAct: fc.Arbitrary<ProtectionAct> = fc.constantFrom<ProtectionAct>(
  { do: 'look' },
  { do: 'look', number: true },
  { do: 'note', words: '约谈了窗口负责人' },
  { do: 'close', words: '已调整窗口' },
)

test('whatever is done: every look and every note stays, in order, and what was reported is never changed', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      let report = REPORT
      let [looks, notes, closed] = [0, 0, false]
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
        notes += Number(one.do !== 'look')
      }
      const { state, version, looks: seen, notes: written, ...said } = report
      const { state: _, version: __, looks: ___, notes: ____, ...first } = REPORT
      expect(said).toEqual(first)
      expect([seen.length, written.length, state]).toEqual([looks, notes, closed ? 'closed' : 'open'])
      expect(version).toBe(1 + looks + notes)
    }),
  )
})

test('reprisal is told in words; that one was told how to rate needs none', () => {
  expect(checkProtection('coerced', ' ')).toEqual({ ok: true, value: '' })
  expect(checkProtection('reprisal', ' ')).toMatchObject(refused('E3174'))
  expect(checkProtection('coerced', '字'.repeat(PROTECTION_LIMIT + 1))).toMatchObject(refused('E3174'))
  expect(checkProtection('reprisal', ` ${'𠮷'.repeat(PROTECTION_LIMIT)} `)).toMatchObject({ ok: true })
})
