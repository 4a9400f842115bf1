import { calendar } from '../../../shared/data/index.ts'
import { type CivilDate, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { deadline } from '../../../shared/domain/calendar/deadline.ts'
import { limitOf, type PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { Places } from './places.ts'
import { CITIZEN_PHONE, instant, opinion, type Plan, type PlannedRating, type PlannedRecord, planRecord } from './plan.ts'
import type { Chance } from './random.ts'

/** Ratings whose tickets the handler of the first desk leaves lying: for one the time is up, for the other it is up today. */
export interface Special {
  readonly plan: Plan
  /** Places in the plan's records of what is never answered. */
  readonly neglected: ReadonlySet<number>
}

/** Open days between the ticket that is overdue and the one that is due. */
const EARLIER = 4
const CITIZEN_SERVICES = 8
/** Bad ratings of late, which the unit has verified by now and can appeal against. */
const OF_LATE = [1, 1, 2, 2] as const

/** Adds what chance would not bring: an overdue ticket, one due today, and the services of the demo's citizen. */
export function addSpecials(
  plan: Plan,
  places: Places,
  days: readonly CivilDate[],
  profile: PolicyProfile,
  end: number,
  luck: Chance,
): Special {
  const desk = places.desks[0]
  const rule = profile.ticketClasses[0]?.rule
  const limit = rule && limitOf(profile, rule)
  if (!desk || !limit) throw new Error('no desk or no limit for tickets')
  const chain = [desk.window.region, profile.region]
  const today = civilDate(end)
  const dueToday = days.findIndex((day) => deadline(limit, day, calendar, chain).date >= today)
  const records: PlannedRecord[] = [...plan.records]
  const ratings: PlannedRating[] = [...plan.ratings]
  const neglected = new Set<number>()
  for (const [place, level] of [
    [dueToday - EARLIER, 1],
    [dueToday, 2],
  ] as const) {
    const [before, day] = [days[place - 1], days[place]]
    if (!before || !day) continue
    neglected.add(records.length)
    ratings.push({ at: instant(day, '08:05:00'), target: { record: records.length }, ...opinion(luck, level) })
    records.push(planRecord(desk, before, records.length, luck))
  }
  for (const level of OF_LATE) {
    const planned = planRecord(desk, days.at(-3) ?? today, records.length, luck)
    ratings.push({ at: planned.pushedAt + 20 * 60_000, target: { record: records.length }, ...opinion(luck, level) })
    records.push(planned)
  }
  const recent = days.slice(-CITIZEN_SERVICES - 1, -1)
  for (const [n, day] of recent.entries()) {
    const planned = planRecord(luck.pick(places.desks.slice(0, 8)), day, records.length, luck, CITIZEN_PHONE)
    const level = ([2, 5, 4] as const)[n]
    const at = planned.pushedAt + 20 * 60_000
    if (level) ratings.push({ at, target: { record: records.length }, ...opinion(luck, level), citizen: true })
    records.push(planned)
  }
  return { plan: { records, ratings: ratings.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at) }, neglected }
}
