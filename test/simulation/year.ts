import { jobs } from '../../shared/contract/jobs.ts'
import { loadNotice } from './actors/administrators.ts'
import { businessSystem } from './actors/business.ts'
import { rateWindow } from './actors/citizens.ts'
import { complain } from './actors/complaints.ts'
import { decidersWork } from './actors/deciders.ts'
import { followersLook, wantReminders } from './actors/followers.ts'
import { handlersWork } from './actors/handlers.ts'
import { type JobName, retryMessages, runJob } from './actors/jobs.ts'
import { reviewersWork } from './actors/reviewers.ts'
import { testNotice, withNotice } from './calendars.ts'
import { drain } from './consumers.ts'
import { dayNumber, plusDays } from './second-opinion.ts'
import { at, MINUTE } from './time.ts'
import type { World } from './world.ts'

const SCHEDULE: Readonly<Record<JobName, { hour: number; minute: number }>> = {
  default: jobs['apply-default-ratings'].at,
  escalate: jobs['escalate-overdue-tickets'].at,
  conclude: jobs['conclude-reviews'].at,
}

const JOBS = Object.keys(SCHEDULE) as JobName[]

/** Plans the jobs of a day: missed now and then, for days during an outage, fired a second time hours later. */
function planJobs(world: World, day: string, outage: Record<JobName, string>): void {
  const { random, agenda } = world
  for (const job of JOBS) {
    if (random.chance(0.008)) outage[job] = plusDays(day, 1 + random.int(6))
    if (day < outage[job] || random.chance(0.02)) continue
    const { hour, minute } = SCHEDULE[job]
    agenda.plan(at(day, hour, minute) + random.int(random.chance(0.05) ? 300 : 3) * MINUTE, () => runJob(world, job))
    if (random.chance(0.04)) agenda.plan(at(day, 9 + random.int(14)), () => runJob(world, job))
  }
}

/** Plans the deliveries of a day; a consumer may stand still for a day or two. */
function planDeliveries(world: World, day: string, still: Map<string, string>): void {
  const { random, agenda } = world
  for (const each of world.consumers) {
    if (random.chance(0.01)) still.set(each.name, plusDays(day, 1 + random.int(2)))
    if (day < (still.get(each.name) ?? '')) continue
    for (let hour = 0; hour < 24; hour += 2 + random.int(4)) {
      agenda.plan(at(day, hour, random.int(60)), async () => {
        for (let left = 1 + random.int(4); left > 0 && (await each.deliver(random, true)); left -= 1);
      })
    }
  }
}

/** Plans when the notice of each year beyond the data is loaded: between November before it and late January. */
function planNotices(world: World, from: string, days: number): void {
  const last = Number(plusDays(from, days).slice(0, 4)) + 1
  for (let year = 2027; year <= last; year += 1) {
    const notice = testNotice(year, world.random)
    const day = plusDays(`${year - 1}-11-05`, world.random.int(80))
    if (dayNumber(day) < dayNumber(from)) world.learn(withNotice(world.calendar(), notice))
    else world.agenda.plan(at(day, 10), () => loadNotice(world, withNotice(world.calendar(), notice)))
  }
}

/** Plans everything that happens in `days` days from `from`. */
export function planYear(world: World, from: string, days: number): void {
  const { random, agenda } = world
  const push = businessSystem(world)
  const outage = { default: from, escalate: from, conclude: from }
  const still = new Map<string, string>()
  planNotices(world, from, days)
  agenda.plan(at(from, 0), () => wantReminders(world))
  const middle = plusDays(from, Math.floor(days / 2))
  for (let left = days, day = from; left > 0; left -= 1, day = plusDays(day, 1)) {
    planJobs(world, day, outage)
    planDeliveries(world, day, still)
    agenda.plan(at(day, 9 + random.int(9), random.int(60)), () => push(random.chance(0.75) ? 2 : 1))
    if (random.chance(0.5)) agenda.plan(at(day, random.int(24), random.int(60)), () => rateWindow(world))
    if (random.chance(0.03)) agenda.plan(at(day, 23, 58), () => rateWindow(world))
    for (const hour of [10, 15]) agenda.plan(at(day, hour, random.int(60)), () => handlersWork(world))
    agenda.plan(at(day, 9, random.int(60)), () => retryMessages(world))
    agenda.plan(at(day, 11, random.int(60)), () => decidersWork(world))
    agenda.plan(at(day, 14, random.int(60)), () => reviewersWork(world))
    agenda.plan(at(day, 8 + random.int(12), random.int(60)), () => followersLook(world))
    if (random.chance(0.08)) agenda.plan(at(day, 9 + random.int(8), random.int(60)), () => complain(world))
    agenda.plan(at(day, 23, 59), async () => world.watch('daily', (invariant) => invariant.daily?.(world)))
    if (day === middle) {
      agenda.plan(at(day, 23, 59), async () => {
        await drain(world)
        world.watch('drained', (invariant) => invariant.drained?.(world))
      })
    }
  }
}
