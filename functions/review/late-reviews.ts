import type { LateReview } from '../../shared/contract/schemas/supervision.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { turnOf } from '../../shared/domain/review/ladder.ts'
import { awaitedPeriod } from '../../shared/domain/review/periods.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { dueView } from '../kernel/views.ts'
import { decidable, type ReviewPorts } from './reach-review.ts'
import { regimeOfReview } from './save-review.ts'

export type LatePorts = Omit<ReviewPorts, 'reviews'> & { readonly reviews: Pick<ReviewPorts['reviews'], 'openUnder'> }

/**
 * The reviews of a region and below that are past their last day to be decided or ruled on: whose turn it is, by how much, and
 * how far they were escalated. Not those of the caller's own unit or about himself.
 */
export async function lateReviews(region: string, staff: StaffIdentity, ports: LatePorts): Promise<LateReview[]> {
  const { reviews, rules, directory, clock } = ports
  const today = civilDate(clock.now())
  const open = await reviews.openUnder(rules.profile.region)
  const late = open.flatMap((review) => {
    const regime = regimeOfReview(review, rules)
    const [turn, period] = [turnOf(review), awaitedPeriod(review, regime)]
    return turn && period && period.due < today ? [{ review, turn, period, profile: regime.profile }] : []
  })
  const seen = await decidable(
    late.map(({ review }) => review),
    { ...staff, region },
    ports,
  )
  const lines = late
    .filter(({ review }) => seen.includes(review))
    .map(async ({ review, turn, period, profile }): Promise<LateReview> => {
      const { id, number, subject, state, taskName, org, regions, history } = review
      const last = history.findLast(({ command, rule }) => command === 'escalate' && rule === period.rule)
      const rung = profile.ladders.review.find((one) => one.id === last?.rung)?.name
      return {
        ...{ id, number, subject, state, taskName, turn },
        orgName: await nameOf(directory, 'org', org),
        due: dueView(period, today, profile, rules, regions),
        ...(rung ? { rung } : {}),
      }
    })
  return (await Promise.all(lines)).sort((a, b) => a.due.date.localeCompare(b.due.date) || a.id.localeCompare(b.id))
}
