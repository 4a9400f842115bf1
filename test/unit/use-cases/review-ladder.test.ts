import { expect, test } from 'vitest'
import { loadNotice, previewNotice } from '../../../functions/calendar/load-notice.ts'
import { recomputeDeadlines } from '../../../functions/calendar/recompute-deadlines.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { tellReview } from '../../../functions/notice/review-notice.ts'
import { fileAppeal } from '../../../functions/review/appeal.ts'
import { concludeReviews } from '../../../functions/review/conclude-reviews.ts'
import { giveOpinion } from '../../../functions/review/decide.ts'
import { objectToReview } from '../../../functions/review/object.ts'
import { listLate } from '../../../functions/ticket/list-late.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { calendarOf, over } from '../../../shared/domain/calendar/content.ts'
import { readNoticeId } from '../../../shared/domain/notice/notice.ts'
import { value } from '../support/court.ts'
import { handler, ORG, OTHER_ORG } from '../support/house.ts'
import { on, PLACES, type PlaceId } from '../support/samples.ts'
import { follows, telling } from '../support/telling.ts'

/** An appeal, and people of the east and of the whole who want to be told: reviewers and administrators, some of the rated unit. */
async function scene(place: PlaceId = 'lincang') {
  const town = telling(place)
  const { here } = town
  const [[east], top] = [here.places, here.profile.region]
  const person = (id: string, role: 'reviewer' | 'admin', region: string, org = OTHER_ORG): StaffIdentity => ({
    ...{ id, org, region },
    roles: [role],
  })
  const [one, two] = [person('R1', 'reviewer', east), person('R2', 'reviewer', east, 'ORG9')]
  const partial = [person('R3', 'reviewer', east, ORG), person('A3', 'admin', east, ORG)]
  const bureau = person('A1', 'admin', east)
  const people = [one, two, ...partial, bureau, person('A2', 'admin', top)]
  await here.directory.putAll(people.map(({ id, org, region }) => ({ kind: 'staff', id, name: id, org, region }) as const))
  for (const each of people) value(await follows(town, each))
  const { code, receipt } = await here.complain()
  await town.drain()
  town.sent.splice(0)
  here.deliveries.items.clear()
  value(await fileAppeal({ ticket: code, subject: 'rating', asks: 'mistaken', grounds: '不是本窗口' }, handler(), here))
  const id = `${code}.rating.1`
  const follow = async (before = here.reviews.items.get(id), act = async (): Promise<unknown> => undefined) => {
    await act()
    const after = here.reviews.items.get(id)
    await tellReview(before, after, here)
    await tellReview(before, after, here)
    await town.drain()
  }
  return {
    ...town,
    ...{ one, two, bureau, top, east, id, receipt, follow },
    opine: (who: StaffIdentity, outcome: 'mistaken' | 'tolerated' = 'mistaken') =>
      follow(here.reviews.items.get(id), async () =>
        value(await giveOpinion({ id, version: here.reviews.items.get(id)?.version ?? 0, outcome, reason: '看过' }, who, here)),
      ),
    /** Days of the job up to and with `last`: on which day who was told what. */
    async until(last: string) {
      const told: string[] = []
      for (let day = addDays(civilDate(here.clock.now()), 1); day <= last; day = addDays(day, 1)) {
        here.clock.moveTo(on(day, '09:35:00'))
        await follow(here.reviews.items.get(id), () => concludeReviews(here))
        const notices = [...here.deliveries.items.values()].map(({ service }) => readNoticeId(service)?.recipient).sort()
        if (notices.length > 0) told.push(`${day} ${notices.join(' ')}: ${town.sent.splice(0).map(({ text }) => text.step)}`)
        here.deliveries.items.clear()
      }
      return told
    },
  }
}

test.each(
  PLACES,
)('%s: nobody opines; the reviewers are reminded, then the bureau hears of it, then who stands above it; once each', async (place) => {
  const { until, here, id } = await scene(place)
  // Filed on Monday 2 March: ten working days end on the 16th.
  expect(await until('2026-05-01')).toEqual(['2026-03-12 R1 R2: 快到期,快到期', '2026-03-17 A1: 已超期', '2026-03-19 A2: 已超期'])
  expect(here.reviews.items.get(id)?.history.map(({ rung }) => rung)).toEqual(['remind', 'bureau', 'supervision'])
})

test('who has given his opinion is not reminded; after an objection the bureau is, by a limit of its own', async () => {
  const { opine, one, two, until, here, id, receipt, follow, sent } = await scene()
  await opine(one)
  expect(await until('2026-03-12')).toEqual(['2026-03-12 R2: 快到期'])
  await opine(two)
  sent.splice(0)
  here.deliveries.items.clear()
  const objection = { receipt, review: id, words: '我说的是实情' }
  await follow(here.reviews.items.get(id), async () => value(await objectToReview(objection, {}, here)))
  expect(sent.splice(0).map(({ text }) => text.note)).toEqual(['评价人有异议，请裁定'])
  here.deliveries.items.clear()
  expect(await until('2026-05-01')).toEqual(['2026-03-17 A1: 快到期', '2026-03-20 A1: 已超期', '2026-03-24 A2: 已超期'])
})

test('what was done in the meantime is not reminded of', async () => {
  const { opine, one, two, here, id, sent } = await scene()
  here.clock.moveTo(on('2026-03-12', '09:35:00'))
  const before = here.reviews.items.get(id)
  await concludeReviews(here)
  const after = here.reviews.items.get(id)
  await opine(one, 'mistaken')
  await opine(two, 'tolerated')
  sent.splice(0)
  await tellReview(before, after, here)
  expect(sent).toEqual([])
})

test('the late list says whose turn it is, by how much and how far it was escalated, but not to those of the rated unit', async () => {
  const { until, here, bureau, one, two, opine, east, top } = await scene()
  await until('2026-03-16')
  expect(value(await listLate({}, bureau, here)).reviews).toEqual([])
  await until('2026-03-18')
  expect(value(await listLate({}, bureau, here)).reviews).toMatchObject([
    {
      state: 'filed',
      turn: 'reviewers',
      due: { date: '2026-03-16', left: -2 },
      rung: '复核超期，报市政务服务管理局',
      orgName: '东县政务局',
    },
  ])
  await opine(one, 'mistaken')
  await opine(two, 'tolerated')
  expect(value(await listLate({ region: east }, { ...bureau, region: top }, here)).reviews).toMatchObject([{ turn: 'bureau' }])
  for (const who of [
    { ...bureau, org: ORG },
    { ...bureau, region: here.places[1] },
  ])
    expect(value(await listLate({}, who, here)).reviews).toEqual([])
})

test('a holiday that is loaded is previewed for reviews too, moves their days and is told to whose turn it is', async () => {
  const { here, bureau, east, id, follow, sent, until } = await scene()
  const holidays = { region: east, dates: ['2026-03-13', '2026-03-16'], name: '民族节日', document: '自治县公告' }
  const change = { rule: '复核期限', before: { date: '2026-03-16' }, after: { date: '2026-03-18' } }
  const shown = value(await previewNotice({ holidays }, bureau, here))
  expect(shown.tickets).toContainEqual(expect.objectContaining({ id, rule: '复核期限' }))
  expect(shown.tickets.find((row) => row.id === id)).toMatchObject(change)
  expect(value(await previewNotice({ holidays }, { ...bureau, org: ORG }, here)).tickets.map((row) => row.id)).not.toContain(id)
  await follow(here.reviews.items.get(id), async () => value(await loadNotice({ holidays, revision: 0 }, bureau, here)))
  expect(sent.splice(0).flatMap(({ text }) => (text.note.includes('03-18') ? [text.step] : []))).toEqual(['期限变化', '期限变化'])
  here.learn(calendarOf(over(here.delivered, await here.calendars.read())))
  expect(await recomputeDeadlines(here)).toMatchObject({ changed: 0 })
  here.deliveries.items.clear()
  expect(await until('2026-03-17')).toEqual(['2026-03-12 R1 R2: 快到期,快到期'])
})
