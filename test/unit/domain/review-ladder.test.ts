import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { calendarOf, withHolidays, withNotice } from '../../../shared/domain/calendar/content.ts'
import { fileReview } from '../../../shared/domain/review/file.ts'
import { handleReview, type ReviewHandling } from '../../../shared/domain/review/handle.ts'
import { nextReviewRung, turnOf } from '../../../shared/domain/review/ladder.ts'
import { awaitedPeriod } from '../../../shared/domain/review/periods.ts'
import { periodChange, recomputeReview } from '../../../shared/domain/review/recompute.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { isPending } from '../../../shared/domain/review/transitions.ts'
import { NOTICE_2027 } from '../support/notices.ts'
import { appeal, BUREAU, CITIZEN, OBJECT, ONE, opine, regime, TWO, through } from '../support/review-steps.ts'
import { aTicket, on, PLACES, type PlaceId, profileOf } from '../support/samples.ts'

const SYSTEM = { by: 'system' }

/** One look of the job: only at what wakes, or at everything. */
function looked(review: Review, day: string, place: PlaceId, by: Calendar, always = false): Review {
  if (!always && (review.wakeOn === undefined || review.wakeOn > day)) return review
  const act = { ...SYSTEM, at: on(day, '07:35:00') }
  const done = handleReview(review, { do: 'escalate' }, act, { profile: profileOf(place), calendar: by })
  return done.ok ? done.value : review
}

const climbs = ({ history }: Review) =>
  history.flatMap(({ at, command, rule, rung }) => (command === 'escalate' ? [`${civilDate(at)} ${rule} ${rung}`] : []))

const days = (from: string, until: string): string[] => (from > until ? [] : [from, ...days(addDays(from, 1), until)])

test.each(PLACES)('%s: a review nobody looks at climbs day by day, and then lies in the list of what is late', (place) => {
  const left = days('2026-03-05', '2026-05-01').reduce((review, day) => looked(review, day, place, calendar), appeal(place))
  expect(climbs(left)).toEqual(['2026-03-17 review remind', '2026-03-20 review bureau', '2026-03-24 review supervision'])
  expect(left.wakeOn).toBeUndefined()
  expect(left.state).toBe('filed')
})

test.each(PLACES)('%s: the ruling has a limit and a ladder of its own, from the bottom', (place) => {
  const told = through(place, appeal(place), [opine('mistaken'), ONE], [opine('mistaken'), TWO])
  const objected = through(place, told, [OBJECT, CITIZEN, '2026-03-09'])
  expect(awaitedPeriod(objected, regime(place))).toMatchObject({ rule: 'ruling', from: '2026-03-09', due: '2026-03-16' })
  const left = days('2026-03-10', '2026-05-01').reduce((review, day) => looked(review, day, place, calendar), objected)
  expect(climbs(left)).toEqual(['2026-03-12 ruling remind', '2026-03-17 ruling bureau', '2026-03-19 ruling supervision'])
  const ended = through(place, objected, [{ do: 'rule', sustained: true, reason: '异议成立' }, BUREAU, '2026-03-10'])
  expect(ended.wakeOn).toBeUndefined()
})

test('whose turn it is: reviewers until two opinions are given, then the bureau; nobody while the rater may object', () => {
  const split = through('lincang', appeal('lincang'), [opine('mistaken'), ONE], [opine('tolerated'), TWO])
  const settled = through('lincang', split, [{ do: 'settle', outcome: 'tolerated', reason: '停电' }, BUREAU])
  const objected = through('lincang', settled, [OBJECT, CITIZEN])
  expect([appeal('lincang'), split, settled, objected].map(turnOf)).toEqual(['reviewers', 'bureau', undefined, 'bureau'])
  expect(nextReviewRung(settled, regime('lincang'))).toBeUndefined()
})

const known = calendarOf(withNotice(calendar, NOTICE_2027))
const MOVES: Array<[ReviewHandling, { by: string; org?: string }]> = [
  [opine('mistaken'), ONE],
  [opine('mistaken'), TWO],
  [opine('tolerated'), TWO],
  [{ do: 'settle', outcome: 'mistaken', reason: '核对过' }, BUREAU],
  [OBJECT, CITIZEN],
]

/** A review filed near the new year whose notice is loaded some day, as jobs and people come to it. */
function lives(place: PlaceId, start: string, loaded: number, acts: ReadonlyMap<number, number>, always: boolean): Review {
  const first = { profile: profileOf(place), calendar }
  const filing = { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '不是本窗口' } as const
  const filed = fileReview(aTicket(profileOf(place), start), filing, { by: 'H1', at: on(start) }, first, [])
  if (!filed.ok) throw new Error(filed.refusal.code)
  let review = filed.value
  for (let n = 0; n < 60; n += 1) {
    const day = addDays(start, n)
    const by = n >= loaded ? known : calendar
    review = looked(review, day, place, by, always)
    const [handling, who] = MOVES[acts.get(n) ?? -1] ?? []
    const moved =
      handling && who && handleReview(review, handling, { ...who, at: on(day) }, { profile: first.profile, calendar: by })
    if (moved?.ok) review = moved.value
    if (n === loaded - 1) review = recomputeReview(review, on(day, '20:00:00'), first.profile, calendar, known) ?? review
  }
  return review
}

test('who only looks when it wakes climbs what he climbs who looks every day: once each, in order, one a day, never early', () => {
  const start = fc.integer({ min: 0, max: 50 }).map((n) => addDays('2026-11-25', n))
  const acts = fc.array(fc.tuple(fc.nat(40), fc.nat(MOVES.length - 1)), { maxLength: 5 }).map((list) => new Map(list))
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), start, fc.nat(40), acts, (place, day, loaded, moves) => {
      const woken = lives(place, day, loaded, moves, false)
      expect(climbs(woken)).toEqual(climbs(lives(place, day, loaded, moves, true)))
      const { review: ladder } = profileOf(place).ladders
      for (const rule of ['review', 'ruling']) {
        const over = woken.history.filter((event) => event.command === 'escalate' && event.rule === rule)
        expect(over.map(({ rung }) => rung)).toEqual(ladder.slice(0, over.length).map(({ id }) => id))
        expect(new Set(over.map(({ at }) => civilDate(at))).size).toBe(over.length)
      }
      const next = nextReviewRung(woken, { profile: profileOf(place), calendar: known })
      if (isPending(woken) && next) expect(woken.wakeOn).toBeDefined()
    }),
    { numRuns: 150 },
  )
})

test('a holiday that is announced moves the last day and the next look, once, and says what it was', () => {
  const { profile } = regime('lincang')
  const review = appeal('lincang')
  const dates = ['2026-03-18', '2026-03-19']
  const holiday = { region: review.regions[0] ?? '', name: '节日', document: '公告' }
  const there = calendarOf(
    withHolidays(
      calendar,
      dates.map((date) => ({ ...holiday, date })),
    ),
  )
  expect(periodChange(review, profile, calendar, there)).toMatchObject({
    before: { due: '2026-03-19' },
    after: { due: '2026-03-23' },
  })
  const anew = recomputeReview(review, on('2026-03-10'), profile, calendar, there)
  expect(anew?.history).toEqual([
    {
      at: on('2026-03-10'),
      command: 'recompute',
      rule: 'review',
      was: '2026-03-19',
      until: '2026-03-23',
      calendar: there.version,
    },
  ])
  expect([review.wakeOn, anew?.wakeOn]).toEqual(['2026-03-17', '2026-03-17'])
  expect(anew && recomputeReview(anew, on('2026-03-10'), profile, calendar, there)).toBeUndefined()
  const back = anew && recomputeReview(anew, on('2026-03-11'), profile, there, calendar)
  expect(back?.history).toHaveLength(2)
})
