import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAppeals, withdrawAppeal } from '../../../functions/review/appeal.ts'
import { openReview, ruleObjection, settleReview } from '../../../functions/review/decide.ts'
import { listReviews } from '../../../functions/review/list-reviews.ts'
import { disputeVerification, objectToReview } from '../../../functions/review/object.ts'
import { countServices, countTickets } from '../../../functions/statistics/count.ts'
import type { ReviewOutcome } from '../../../shared/domain/review/review.ts'
import { serviceCounts } from '../../../shared/domain/statistics/counters.ts'
import { scopesOf } from '../../../shared/domain/statistics/scopes.ts'
import { court, value } from '../support/court.ts'
import { ANSWER, RECTIFY, TRIAGE, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { handler, ORG, refused } from '../support/house.ts'
import { PLACES } from '../support/samples.ts'

test.each(
  PLACES,
)('%s: found mistaken; nothing moves while the rater may object, then it counts nowhere and stays on record', async (place) => {
  const here = await court(place)
  const { open, reviews } = await here.appeal()
  expect(open).toEqual([])
  expect(reviews).toMatchObject([{ state: 'filed', asks: 'mistaken', withdrawable: true, objected: false }])
  value(await here.opine(here.one, 'mistaken'))
  value(await here.opine(here.two, 'mistaken'))
  expect(await here.night(1)).toMatchObject({ changed: 0 })
  const told = (await here.progress()).reviews?.[0]
  expect(told).toMatchObject({
    state: 'decided',
    own: false,
    decision: { outcome: 'mistaken', reasons: ['R1看过材料', 'R2看过材料'] },
  })
  expect(told?.objectUntil).toBe('2026-03-12')
  expect(here.evaluations.items.get(here.code)?.invalidated).toBeUndefined()
  expect(await here.night(9)).toMatchObject({ changed: 0 })
  expect(await here.night(1)).toMatchObject({ changed: 1 })
  const service = here.evaluations.items.get(here.code)
  expect(service).toMatchObject({ state: 'rated', rating: { level: 1 }, invalidated: { outcome: 'mistaken' } })
  expect(serviceCounts(service)).toEqual({})
  const ticket = here.tickets.items.get(here.code)
  expect(ticket).toMatchObject({ state: 'void', history: { length: 2 } })
  expect(await here.night(1)).toMatchObject({ changed: 0 })
  expect(here.tickets.items.get(here.code)).toBe(ticket)
  expect((await here.progress()).reviews).toMatchObject([{ state: 'final' }])
})

test('an objection stops it until the bureau has ruled; one that is sustained leaves the rating as it is', async () => {
  for (const sustained of [true, false]) {
    const here = await court()
    await here.appeal('malicious')
    value(await here.opine(here.one, 'malicious'))
    value(await here.opine(here.two, 'malicious'))
    const objection = { receipt: here.receipt, review: `${here.code}.rating.1`, words: '我说的是实情' }
    const shown = value(await objectToReview(objection, {}, here))
    expect(shown.reviews).toMatchObject([{ state: 'objected', objection: { words: '我说的是实情' } }])
    expect(await objectToReview(objection, {}, here)).toMatchObject({ ok: true })
    expect(await objectToReview({ ...objection, words: '再说一次' }, {}, here)).toEqual(refused('E3105'))
    expect(JSON.stringify(await readAppeals(here.code, handler(), here))).not.toContain('我说的是实情')
    await here.night(30)
    expect(here.evaluations.items.get(here.code)?.invalidated).toBeUndefined()
    const { version } = value(await openReview(objection.review, 'bureau', here.admin, here)).review
    value(await ruleObjection({ id: objection.review, version, sustained, reason: '调了监控' }, here.admin, here))
    await here.night(0)
    expect(here.evaluations.items.get(here.code)?.invalidated?.outcome).toBe(sustained ? undefined : 'malicious')
    expect(here.tickets.items.get(here.code)?.state).toBe(sustained ? 'received' : 'void')
  }
})

test('where they differ the bureau settles; a tolerated fault counts for the unit and not against the person', async () => {
  const here = await court()
  await here.appeal('tolerated')
  value(await here.opine(here.one, 'tolerated'))
  value(await here.opine(here.two, 'upheld'))
  const id = `${here.code}.rating.1`
  const list = value(await listReviews({}, 'bureau', here.admin, here))
  expect(list).toMatchObject({ counts: { open: 1, mine: 1 }, reviews: [{ state: 'split' }] })
  const { version } = list.reviews[0] ?? { version: 0 }
  value(await settleReview({ id, version, outcome: 'tolerated', reason: '系统停电所致' }, here.admin, here))
  const before = here.evaluations.items.get(here.code)
  await here.night(11)
  const after = here.evaluations.items.get(here.code)
  expect(here.tickets.items.get(here.code)).toMatchObject({ state: 'received', tolerated: true })
  expect(serviceCounts(after)).toEqual(serviceCounts(before))
  const kinds = (service: typeof after) => (service ? scopesOf(service).map(({ kind }) => kind) : [])
  expect(kinds(before).filter((kind) => !kinds(after).includes(kind))).toEqual(['staff'])
})

test('the citizen disputes what was found; corrected, it takes effect at once and is to be put right', async () => {
  for (const place of PLACES) {
    const here = await court(place)
    expect((await here.progress()).disputable).toBeUndefined()
    await here.handle(UNFOUNDED)
    expect((await here.progress()).disputable).toEqual({})
    await here.handle(ANSWER)
    expect((await here.progress()).disputable).toEqual({ until: '2026-03-12' })
    const dispute = { receipt: here.receipt, words: '监控里看得到' }
    const shown = value(await disputeVerification(dispute, {}, here))
    expect(shown).toMatchObject({ reviews: [{ own: true, state: 'filed', subject: 'verification' }] })
    expect(shown.disputable).toBeUndefined()
    expect(await disputeVerification(dispute, {}, here)).toMatchObject({ ok: true })
    expect(await disputeVerification({ ...dispute, words: '再说一次' }, {}, here)).toEqual(refused('E3110'))
    const id = `${here.code}.verification.1`
    expect(await withdrawAppeal({ id, version: 1, reason: '撤' }, handler(), here)).toEqual(refused('E3120'))
    expect(await here.opine(here.one, 'corrected', 'verification')).toMatchObject(refused('E3115'))
    value(await here.opine(here.one, 'corrected', 'verification', 'founded'))
    value(await here.opine(here.two, 'corrected', 'verification', 'founded'))
    await here.night(0)
    await here.night(0)
    const ticket = here.tickets.items.get(here.code)
    expect(ticket).toMatchObject({ state: 'verified', finding: 'founded' })
    expect(ticket?.history.filter(({ command }) => command === 'correct-founded')).toHaveLength(1)
    expect(ticket?.clock).toBeDefined()
    await here.handle(TRIAGE, RECTIFY, ANSWER, { do: 'close-anonymous' })
    expect(here.tickets.items.get(here.code)?.state).toBe('closed')
  }
})

test('what was asked to be done again is corrected too: to be classed anew', async () => {
  const here = await court()
  await here.handle(UNFOUNDED, ANSWER)
  value(await disputeVerification({ receipt: here.receipt, words: '监控里看得到' }, {}, here))
  const ticket = here.tickets.items.get(here.code)
  if (!ticket) throw new Error('no ticket')
  here.tickets.items.set(here.code, { ...ticket, state: 'rectifying', triage: 'immediate' })
  value(await here.opine(here.one, 'corrected', 'verification', 'founded'))
  value(await here.opine(here.two, 'corrected', 'verification', 'founded'))
  await here.night(0)
  expect(here.tickets.items.get(here.code)).toMatchObject({ state: 'verified', finding: 'founded' })
})

test('what went into another case is taken out of it before it becomes void', async () => {
  const here = await court()
  await here.appeal()
  value(await here.opine(here.one, 'mistaken'))
  value(await here.opine(here.two, 'mistaken'))
  const ticket = here.tickets.items.get(here.code)
  if (!ticket) throw new Error('no ticket')
  here.tickets.items.set(here.code, { ...ticket, state: 'merged', into: 'another' })
  await here.night(11)
  const ended = here.tickets.items.get(here.code)
  expect(ended).toMatchObject({ state: 'void' })
  expect(ended?.into).toBeUndefined()
})

test('the unit withdraws; the citizen is not told of it, and nothing is left to do', async () => {
  const here = await court()
  const { reviews } = await here.appeal()
  const [filed] = reviews
  const after = value(await withdrawAppeal({ id: filed?.id ?? '', version: 1, reason: '材料不足' }, handler(), here))
  expect(after).toMatchObject({ reviews: [{ state: 'withdrawn', withdrawable: false }], open: [] })
  expect((await here.progress()).reviews).toBeUndefined()
  expect(value(await listReviews({}, 'reviewer', here.one, here)).counts).toEqual({ open: 0, mine: 0, overdue: 0 })
  expect(await here.opine(here.one, 'upheld')).toEqual(refused('E3107'))
  expect(value(await listReviews({ view: 'ended' }, 'reviewer', here.one, here)).reviews).toHaveLength(1)
})

test('whatever is decided, the figures of every scope are those of what counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLACES),
      fc.constantFrom<ReviewOutcome>('upheld', 'mistaken', 'malicious', 'tolerated'),
      async (place, outcome) => {
        const here = await court(place)
        await here.handle(VERIFY)
        await here.appeal('mistaken')
        const [service, ticket] = [here.evaluations.items.get(here.code), here.tickets.items.get(here.code)]
        await countServices([{ sequence: '1', before: undefined, after: service }], 'E/1', here)
        await countTickets([{ sequence: '1', before: undefined, after: ticket }], 'T/1', here)
        value(await here.opine(here.one, outcome))
        value(await here.opine(here.two, outcome))
        await here.night(11)
        const ended = [here.evaluations.items.get(here.code), here.tickets.items.get(here.code)] as const
        await countServices([{ sequence: '2', before: service, after: ended[0] }], 'E/1', here)
        await countTickets([{ sequence: '2', before: ticket, after: ended[1] }], 'T/1', here)
        const counts = async (kind: 'org' | 'staff', id: string) =>
          (await here.statistics.of(kind, [id], '2026-03')).get(id) ?? {}
        const gone = outcome === 'mistaken' || outcome === 'malicious'
        const some = expect.objectContaining({ n1: 1, t: 1 })
        expect(await counts('org', ORG)).toEqual(gone ? {} : some)
        expect(await counts('staff', 'S1')).toEqual(gone || outcome === 'tolerated' ? {} : some)
      },
    ),
    { numRuns: 16 },
  )
})
