import { expect, test } from 'vitest'
import { reviewLines } from '../../../functions/evidence/review-lines.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { on } from '../support/samples.ts'

const REVIEW: Review = {
  id: 'T.rating.1',
  ticket: 'T',
  number: 'LC20260302-ABCDEF',
  subject: 'rating',
  filedBy: 'unit',
  filer: 'S4',
  filedAt: on('2026-03-02'),
  asks: 'mistaken',
  grounds: '当天没有办过这件事',
  evidence: [],
  state: 'final',
  version: 1,
  profile: 'lincang',
  taskName: '社会保险登记',
  org: 'U1',
  staff: 'S1',
  regions: [],
  history: [],
  opinions: [],
  decision: { outcome: 'mistaken', at: on('2026-03-03'), reasons: ['系统里没有这件事'] },
  objection: { words: '我三点去的，穿红衣服', at: on('2026-03-04') },
  ruling: { sustained: false, reason: '没有新的事实', by: 'S9', at: on('2026-03-05') },
}
const said = (review: Review) => reviewLines(review).words.join('\n')

test('what the unit wrote and what was decided is in a pack; what the citizen wrote to the reviewers is not', () => {
  const ofUnit = said(REVIEW)
  for (const words of [REVIEW.grounds, '系统里没有这件事', '没有新的事实', '评价人异议：评价人的陈述不列入本卷'])
    expect(ofUnit).toContain(words)
  expect(ofUnit).not.toContain('红衣服')
  const ofCitizen = said({ ...REVIEW, filedBy: 'citizen', filer: 'citizen', asks: 'upheld', grounds: '是我亲眼看见的' })
  expect(ofCitizen).toContain('理由：评价人的陈述不列入本卷')
  expect(ofCitizen).not.toMatch(/亲眼|红衣服/)
})
