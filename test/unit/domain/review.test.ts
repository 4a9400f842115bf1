import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { fileReview } from '../../../shared/domain/review/file.ts'
import { handleReview, type ReviewAct, type ReviewHandling } from '../../../shared/domain/review/handle.ts'
import { appealPeriod, objectionPeriod, reviewPeriod } from '../../../shared/domain/review/periods.ts'
import { effectOf, type Review, type ReviewOutcome } from '../../../shared/domain/review/review.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const regime = (place: PlaceId) => ({ profile: profileOf(place), calendar })
const UNIT = { by: 'H1', org: 'ORG1' }
const ONE = { by: 'R1', org: 'ORG8' }
const TWO = { by: 'R2', org: 'ORG9' }
const BUREAU = { by: 'A1', org: 'ORG7' }
const OTHER_BUREAU = { by: 'A2', org: 'ORG7' }
const CITIZEN = { by: 'citizen' }
const WHO = [UNIT, ONE, TWO, BUREAU, OTHER_BUREAU, CITIZEN, { by: 'S1', org: 'ORG8' }, { by: 'H1', org: 'ORG9' }]

const handled = (place: PlaceId, ticket: Ticket, ...handlings: Parameters<typeof handle>[1][]): Ticket =>
  handlings.reduce((at, handling) => {
    const done = handle(at, handling, { by: 'H1', at: on('2026-03-04') }, regime(place))
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value
  }, ticket)

const filed = (
  place: PlaceId,
  filing: Partial<Parameters<typeof fileReview>[1]> = {},
  ticket = aTicket(profileOf(place)),
  standing: Review[] = [],
) =>
  fileReview(
    ticket,
    { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '评价人说的是别的窗口', ...filing },
    { by: filing.filedBy === 'citizen' ? 'citizen' : 'H1', at: on('2026-03-05') },
    regime(place),
    standing,
  )

function appeal(place: PlaceId, ...rest: Parameters<typeof filed> extends [PlaceId, ...infer R] ? R : never): Review {
  const done = filed(place, ...rest)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

const doIt = (place: PlaceId, review: Review, handling: ReviewHandling, who: Omit<ReviewAct, 'at'>, day = '2026-03-06') =>
  handleReview(review, handling, { ...who, at: on(day) }, regime(place))

const through = (place: PlaceId, review: Review, ...steps: Array<[ReviewHandling, Omit<ReviewAct, 'at'>, string?]>): Review =>
  steps.reduce((at, [handling, who, day]) => {
    const done = doIt(place, at, handling, who, day)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value
  }, review)

const opine = (outcome: ReviewOutcome, reason = '看过材料'): ReviewHandling => ({ do: 'opine', outcome, reason })
const OBJECT: ReviewHandling = { do: 'object', words: '不是误评' }

const anyVerdict = fc.record({
  outcome: fc.constantFrom<ReviewOutcome>('upheld', 'mistaken', 'malicious', 'tolerated', 'corrected'),
  finding: fc.constantFrom('founded' as const, 'unfounded' as const, undefined),
  reason: fc.constant('看过材料'),
})
const anyHandling: fc.Arbitrary<ReviewHandling> = fc.oneof(
  { weight: 4, arbitrary: anyVerdict.map((verdict) => ({ do: 'opine' as const, ...verdict })) },
  anyVerdict.map((verdict) => ({ do: 'settle' as const, ...verdict })),
  fc.boolean().map((sustained) => ({ do: 'rule' as const, sustained, reason: '核对过' })),
  fc.constantFrom<ReviewHandling>(OBJECT, { do: 'conclude' }, { do: 'postpone' }, { do: 'withdraw', reason: '不再申诉' }),
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
      let review = appeal(place, filing, handled(place, aTicket(profileOf(place)), UNFOUNDED))
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
  expect(told.wakeOn).toBeUndefined()
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

test('one at a time of a subject, none after a decision, and each side once', () => {
  const ticket = handled('lincang', aTicket(profileOf('lincang')), UNFOUNDED)
  const verification = { subject: 'verification', asks: 'corrected' } as const
  const first = appeal('lincang', verification, ticket)
  expect(filed('lincang', { ...verification, filedBy: 'citizen' }, ticket, [first])).toMatchObject({ refusal: { code: 'E3110' } })
  expect(filed('lincang', {}, ticket, [first])).toMatchObject({ ok: true })
  const gone = through('lincang', first, [{ do: 'withdraw', reason: '不再申诉' }, UNIT])
  expect(filed('lincang', verification, ticket, [gone])).toMatchObject({ refusal: { code: 'E3111' } })
  const second = appeal('lincang', { ...verification, filedBy: 'citizen' }, ticket, [gone])
  expect(second.id).not.toBe(gone.id)
  const over = through('lincang', second, [opine('upheld'), ONE], [opine('upheld'), TWO])
  expect(filed('lincang', verification, ticket, [over])).toMatchObject({ refusal: { code: 'E3111' } })
})

test('what cannot be reviewed is refused by number', () => {
  const ticket = aTicket(profileOf('linzi'))
  const refusals: Array<[string, Parameters<typeof filed>[1], Ticket]> = [
    ['E3114', { asks: 'corrected' }, ticket],
    ['E3114', { subject: 'verification', asks: 'mistaken' }, ticket],
    ['E3117', { subject: 'verification', asks: 'corrected' }, ticket],
    ['E3117', { subject: 'verification', asks: 'corrected', filedBy: 'citizen' }, handled('linzi', ticket, VERIFY)],
    ['E3119', {}, { ...ticket, origin: 'complaint' }],
    ['E3019', {}, { ...ticket, state: 'merged' }],
    ['E3020', {}, { ...ticket, state: 'void' }],
  ]
  for (const [code, filing, of] of refusals) expect(filed('linzi', filing, of)).toMatchObject({ refusal: { code } })
  for (const verdict of [{ outcome: 'corrected' }, { outcome: 'upheld', finding: 'founded' }] as const)
    expect(doIt('linzi', appeal('linzi'), { do: 'opine', reason: '材料', ...verdict }, ONE).ok).toBe(false)
  const dispute = appeal('linzi', { subject: 'verification', asks: 'corrected' }, handled('linzi', ticket, VERIFY))
  for (const finding of ['founded', 'partly', undefined] as const)
    expect(doIt('linzi', dispute, { do: 'opine', outcome: 'corrected', finding, reason: '材料' }, ONE)).toMatchObject({
      refusal: { code: 'E3115' },
    })
})

test('the unit’s days begin when it got the ticket; the citizen’s when he got the answer; the reviewers’ when it was filed', () => {
  const place = regime('lincang')
  const ticket = aTicket(place.profile)
  expect(appealPeriod(ticket, 'rating', place).due).toBe('2026-03-10')
  const moved = handled('lincang', ticket, { do: 'reassign', reason: '不是本窗口', org: 'ORG2' })
  expect(appealPeriod(moved, 'rating', place).due).toBe('2026-03-11')
  expect(reviewPeriod(appeal('lincang'), place).due).toBe('2026-03-19')
  const late = fileReview(
    ticket,
    { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '材料' },
    { by: 'H1', at: on('2026-03-11') },
    place,
    [],
  )
  expect(late).toMatchObject({ refusal: { code: 'E3112', details: { until: '2026-03-10' } } })
  const answered = handled('lincang', ticket, UNFOUNDED, ANSWER)
  const dispute = (day: string) =>
    fileReview(
      answered,
      { subject: 'verification', filedBy: 'citizen', asks: 'corrected', grounds: '不是这样' },
      { by: 'citizen', at: on(day) },
      place,
      [],
    )
  expect(dispute('2026-03-14')).toMatchObject({ ok: true })
  expect(dispute('2026-03-15')).toMatchObject({ refusal: { code: 'E3113' } })
  expect(civilDate(on('2026-03-14'))).toBe('2026-03-14')
})
