import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { Review } from '../../../shared/domain/review/review.ts'
import { bureauPeople } from '../place.ts'
import { type Last, lastDay, REVIEW_LADDER, REVIEWING, RULING, rungDay, shanghaiDay } from '../second-opinion.ts'
import type { World } from '../world.ts'
import type { Invariant } from './index.ts'

/** By when somebody is to decide, by the second opinion: two opinions and a settlement from the filing, a ruling from the objection. */
function awaited({ state, filedAt, objection }: Review, calendar: Calendar): (Last & { rule: string }) | undefined {
  if (state === 'objected') return { rule: 'ruling', ...lastDay(RULING, shanghaiDay(objection?.at ?? 0), calendar) }
  if (!['filed', 'first-opinion', 'split'].includes(state)) return undefined
  return { rule: 'review', ...lastDay(REVIEWING, shanghaiDay(filedAt), calendar) }
}

const climbs = ({ history }: Review) => history.filter(({ command }) => command === 'escalate')
const over = (review: Review, rule: string) => climbs(review).filter((event) => event.rule === rule)

/** The rung that comes next and its first day; nothing at the top, and on no day that is not certain. */
function upcoming(review: Review, calendar: Calendar): { rule: string; id: string; first: string } | undefined {
  const clock = awaited(review, calendar)
  const [id, days] = (clock && REVIEW_LADDER[over(review, clock.rule).length]) ?? []
  if (!clock || id === undefined || days === undefined || clock.provisional) return undefined
  return { rule: clock.rule, id, first: rungDay(clock.date, days, true, calendar) }
}

function wrongly(world: World, before: Review, after: Review): string | undefined {
  const [event, ...more] = after.history.slice(before.history.length)
  if (before.history.some((line, n) => line !== after.history[n]) || more.length > 0) return 'has another history'
  if (event?.command !== 'escalate') return undefined
  const today = shanghaiDay(world.clock.now())
  const next = upcoming(before, world.calendar())
  if (next?.id !== event.rung || next?.rule !== event.rule) return `climbed ${event.rung} of ${event.rule} instead of ${next?.id}`
  if (today < next.first) return `climbed ${next.id} on ${today}, which is due on ${next.first}`
  return climbs(before).some(({ at }) => shanghaiDay(at) === today) ? `climbed two rungs on ${today}` : undefined
}

function forgotten(world: World, review: Review): string | undefined {
  const clock = awaited(review, world.calendar())
  const topped = clock && over(review, clock.rule).length >= REVIEW_LADDER.length
  const waits = review.state === 'decided' || (clock && !topped)
  return waits && review.wakeOn === undefined ? `is ${review.state} and nobody will look at it` : undefined
}

const isSame = (one: Review, other: Review): boolean =>
  one.state === other.state && one.opinions.length === other.opinions.length && one.history.length === other.history.length

/** What is past its day, or near it, is told to those who are to decide and then to those above, rung by rung. */
export const reviewsClimb: Invariant = {
  name: 'a review past its limit climbs each rung in time, none early and none twice',
  onReview(world, before, after) {
    const wrong = (before && wrongly(world, before, after)) ?? forgotten(world, after)
    return wrong && `review ${after.id} ${wrong}`
  },
  afterJob(world, job, before) {
    const today = shanghaiDay(world.clock.now())
    if (job !== 'conclude' || world.learnedOn() === today) return undefined
    for (const [id, was] of before.reviews) {
      const review = world.raw.reviews.items.get(id)
      const next = upcoming(was, world.calendar())
      if (!review || !next || next.first > today || !isSame(was, review)) continue
      if (!climbs(was).some(({ at }) => shanghaiDay(at) === today))
        return `review ${id} lies still on ${today} though ${next.id} was due on ${next.first}`
    }
    return undefined
  },
  drained({ raw, profile }) {
    const bureau = bureauPeople(profile.region).filter(({ roles }) => roles.includes('admin'))
    for (const { id, history } of raw.reviews.items.values()) {
      for (const [n, { command, rung }] of history.entries()) {
        if (command !== 'escalate' || rung === 'remind') continue
        const unheard = bureau.find(({ staff }) => !raw.deliveries.items.has(`notice#${id}#review-${n}.escalate#${staff}`))
        if (unheard) return `${unheard.staff} never heard that ${id} climbed to ${rung}`
      }
    }
    return undefined
  },
}
