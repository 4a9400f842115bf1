import { expect, test } from 'vitest'
import { calendar, profiles } from '../../../shared/data/index.ts'
import type { Span } from '../../../shared/domain/calendar/deadline.ts'
import { computeLimit, SPAN_LIMIT } from '../../../shared/domain/policy/compute-limit.ts'
import { type PolicyProfile, RULE_NAMES } from '../../../shared/domain/policy/profile.ts'

const base = { calendar, from: '2026-09-24', chain: [] }
const span = (changes: Partial<Span> = {}): Span => ({
  amount: 5,
  unit: 'working',
  countStartDay: false,
  rollOver: false,
  ...changes,
})

test.each(
  profiles.map((profile): [string, PolicyProfile] => [profile.id, profile]),
)('%s: each rule it has is computed and quoted with its place; each it has not is refused', (_, profile) => {
  for (const rule of RULE_NAMES) {
    const answer = computeLimit({ ...base, profile, rule })
    const limit = profile.limits[rule]
    if (!limit) expect(answer).toEqual({ ok: false, refusal: { code: 'E6001', details: { field: 'rule', rule } } })
    else {
      const clause = `${profile.regionName} ${limit.clause.document} ${limit.clause.article}：${limit.clause.text}`
      expect(answer).toMatchObject({ ok: true, value: { provisional: false, clause } })
    }
  }
})

test('a free span cites the civil code, and roll-over where it applies', () => {
  const clauseOf = (changes: Partial<Span>) => {
    const answer = computeLimit({ ...base, span: span(changes) })
    return answer.ok ? answer.value.clause : answer.refusal.code
  }
  expect(clauseOf({})).toMatch(/第二百零一条：.*开始的当日不计入/)
  expect(clauseOf({ countStartDay: true })).toContain('自当日起计算')
  expect(clauseOf({ unit: 'natural', rollOver: true })).toContain('第二百零三条')
  expect(clauseOf({ rollOver: true })).not.toContain('第二百零三条')
})

test.each([-1, 1.5, Number.NaN, SPAN_LIMIT + 1])('a span of %d days is refused', (amount) => {
  expect(computeLimit({ ...base, span: span({ amount }) })).toMatchObject({
    refusal: { code: 'E1001', details: { field: 'days' } },
  })
})

test.each([
  '',
  '2026-2-3',
  '2026-02-29',
  '1999-12-31',
  '3000-01-01',
  '2026-09-24T00:00',
])('an event day %j is refused', (from) => {
  expect(computeLimit({ ...base, from, span: span() })).toMatchObject({
    refusal: { code: 'E1001', details: { field: 'from' } },
  })
})

test.each(['2000-01-01', '2999-12-31'])('%s is still computed, the longest span included', (from) => {
  expect(computeLimit({ ...base, from, span: span({ amount: SPAN_LIMIT }) })).toMatchObject({ ok: true })
})
