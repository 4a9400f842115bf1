import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import type { fileReview } from '../../../shared/domain/review/file.ts'
import { handleReview, type ReviewHandling } from '../../../shared/domain/review/handle.ts'
import { objectionPeriod } from '../../../shared/domain/review/periods.ts'
import { effectOf, type ReviewOutcome } from '../../../shared/domain/review/review.ts'
import { UNFOUNDED, VERIFY } from '../support/handlings.ts'
import {
  appeal,
  BUREAU,
  CITIZEN,
  doIt,
  handled,
  OBJECT,
  ONE,
  OTHER_BUREAU,
  opine,
  regime,
  TWO,
  through,
  UNIT,
  WHO,
} from '../support/review-steps.ts'
import { aTicket, on, PLACES, profileOf } from '../support/samples.ts'

const anyVerdict = fc.record({
  outcome: fc.constantFrom<ReviewOutcome>('upheld', 'mistaken', 'malicious', 'tolerated', 'corrected'),
  finding: fc.constantFrom('founded' as const, 'unfounded' as const, undefined),
  reason: fc.constant('看过材料'),
})
const anyHandling: fc.Arbitrary<ReviewHandling> = fc.oneof(
  { weight: 4, arbitrary: anyVerdict.map((verdict) => ({ do: 'opine' as const, ...verdict })) },
  anyVerdict.map((verdict) => ({ do: 'settle' as const, ...verdict })),
  fc.boolean().map((sustained) => ({ do: 'rule' as const, sustained, reason: '核对过' })),
  fc.constantFrom<ReviewHandling>(
    OBJECT,
    { do: 'conclude' },
    { do: 'postpone' },
    { do: 'escalate' },
    { do: 'withdraw', reason: '不再申诉' },
  ),
)
const anySubject = fc.constantFrom<Partial<Parameters<typeof fileReview>[1]>>(
  {},
  { asks: 'malicious' },
  { subject: 'verification', asks: 'corrected' },
  { subject: 'verification', asks: 'corrected', filedBy: 'citizen' },
)

test('whoever does whatever: two impartial and different people before any outcome, and none in effect before the rater was heard', () => {
  const move = fc.tuple(anyHandling, fc.constantFrom(...WHO), fc.nat(6))
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), anySubject, fc.array(move, { maxLength: 20 }), (place, filing, moves) => {
      const verified = handled(place, aTicket(profileOf(place)), filing.filedBy === 'citizen' ? UNFOUNDED : VERIFY)
      let review = appeal(place, filing, verified)
      let day = '2026-03-05'
      for (const [handling, who, days] of moves) {
        day = addDays(day, days)
        const done = handleReview(review, handling, { ...who, at: on(day) }, regime(place))
        if (!done.ok) continue
        expect(done.value.version).toBe(review.version + 1)
        expect(done.value.opinions.slice(0, review.opinions.length)).toEqual(review.opinions)
        review = done.value
        const deciders = [...review.opinions.map(({ by }) => by), review.decision?.by, review.ruling?.by].filter(
          (by) => by !== undefined,
        )
        expect(new Set(deciders).size).toBe(deciders.length)
        for (const by of deciders) {
          expect([review.filer, review.staff, 'citizen']).not.toContain(by)
          expect(WHO.find((one) => one.by === by && 'org' in one && one.org !== review.org)).toBeDefined()
        }
        if (review.decision) expect(review.opinions).toHaveLength(2)
        const effect = effectOf(review)
        if (!effect) continue
        expect(review.state).toBe('final')
        expect(review.ruling?.sustained ?? false).toBe(false)
        const last = objectionPeriod(review, regime(place))?.due ?? ''
        const heard = review.ruling !== undefined || day > last
        expect(heard || review.filedBy === 'citizen').toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test.each(
  PLACES,
)('%s: two who agree that it was mistaken; told, not objected to, in effect the day after the period', (place) => {
  const told = through(place, appeal(place), [opine('mistaken', '窗口不符'), ONE], [opine('mistaken', '时间不符'), TWO])
  expect(told).toMatchObject({ state: 'decided', decision: { outcome: 'mistaken', reasons: ['窗口不符', '时间不符'] } })
  const last = objectionPeriod(told, regime(place))?.due ?? ''
  expect(told.wakeOn).toBe(addDays(last, 1))
  expect(doIt(place, told, { do: 'conclude' }, { by: 'system' }, last)).toMatchObject({ refusal: { code: 'E3104' } })
  expect(effectOf(told)).toBeUndefined()
  const ended = through(place, told, [{ do: 'conclude' }, { by: 'system' }, addDays(last, 1)])
  expect(effectOf(ended)).toMatchObject({ outcome: 'mistaken' })
  expect(ended.wakeOn).toBeUndefined()
  expect(doIt(place, told, OBJECT, CITIZEN, addDays(last, 1))).toMatchObject({
    refusal: { code: 'E3113', details: { until: last } },
  })
})

test('an objection that is dismissed lets it take effect, one that is sustained does not', () => {
  const told = through('lincang', appeal('lincang'), [opine('malicious'), ONE], [opine('malicious'), TWO], [OBJECT, CITIZEN])
  for (const sustained of [true, false]) {
    const ended = through('lincang', told, [{ do: 'rule', sustained, reason: '查了记录' }, BUREAU])
    expect(effectOf(ended)?.outcome).toBe(sustained ? undefined : 'malicious')
  }
})

test('a rating upheld is final at once and has no effect; so is what the citizen asked for', () => {
  const upheld = through('linzi', appeal('linzi'), [opine('upheld'), ONE], [opine('upheld'), TWO])
  expect(upheld.state).toBe('final')
  expect(effectOf(upheld)).toBeUndefined()
  const ticket = handled('linzi', aTicket(profileOf('linzi')), UNFOUNDED)
  const dispute = appeal('linzi', { subject: 'verification', asks: 'corrected', filedBy: 'citizen' }, ticket)
  const correct: ReviewHandling = { do: 'opine', outcome: 'corrected', finding: 'founded', reason: '监控里看得到' }
  expect(effectOf(through('linzi', dispute, [correct, ONE], [correct, TWO]))).toMatchObject({ finding: 'founded' })
})

test('where they differ the bureau settles, by somebody who gave no opinion; who settled does not rule on the objection', () => {
  const split = through('lincang', appeal('lincang'), [opine('mistaken'), ONE], [opine('tolerated'), TWO])
  expect(split.state).toBe('split')
  const settle: ReviewHandling = { do: 'settle', outcome: 'tolerated', reason: '系统故障所致' }
  expect(doIt('lincang', split, settle, ONE)).toMatchObject({ refusal: { code: 'E3116' } })
  expect(doIt('lincang', split, settle, UNIT)).toMatchObject({ refusal: { code: 'E3100' } })
  const objected = through('lincang', split, [settle, BUREAU], [OBJECT, CITIZEN])
  const rule: ReviewHandling = { do: 'rule', sustained: false, reason: '维持' }
  expect(doIt('lincang', objected, rule, BUREAU)).toMatchObject({ refusal: { code: 'E3116' } })
  expect(doIt('lincang', objected, rule, OTHER_BUREAU)).toMatchObject({ ok: true })
})

test('nobody of the unit, not who filed and not the rated person reviews; nobody twice', () => {
  const review = appeal('lincang')
  for (const who of [UNIT, { by: 'S1', org: 'ORG8' }, { by: 'H1', org: 'ORG9' }, CITIZEN])
    expect(doIt('lincang', review, opine('upheld'), who)).toMatchObject({ refusal: { code: 'E3100' } })
  const first = through('lincang', review, [opine('upheld'), ONE])
  expect(doIt('lincang', first, opine('mistaken'), ONE)).toMatchObject({ refusal: { code: 'E3108' } })
})

test('the unit withdraws before the second opinion and never after; a review of the citizen is not its to withdraw', () => {
  const withdraw: ReviewHandling = { do: 'withdraw', reason: '不再申诉' }
  const first = through('lincang', appeal('lincang'), [opine('upheld'), ONE])
  expect(through('lincang', first, [withdraw, { by: 'H2', org: 'ORG1' }]).state).toBe('withdrawn')
  expect(doIt('lincang', first, withdraw, ONE)).toMatchObject({ refusal: { code: 'E3120' } })
  const split = through('lincang', first, [opine('mistaken'), TWO])
  expect(doIt('lincang', split, withdraw, UNIT)).toMatchObject({ refusal: { code: 'E3103' } })
  const ticket = handled('lincang', aTicket(profileOf('lincang')), UNFOUNDED)
  const dispute = appeal('lincang', { subject: 'verification', asks: 'corrected', filedBy: 'citizen' }, ticket)
  expect(doIt('lincang', dispute, withdraw, UNIT)).toMatchObject({ refusal: { code: 'E3120' } })
})
