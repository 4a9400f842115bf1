import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import type { SchedulePart } from '../host/assembly/parts.ts'
import type { RunningHost } from '../host/run-host.ts'
import type { Api } from './api.ts'
import { atOnce } from './at-once.ts'
import { type Desk, workThrough } from './handle-tickets.ts'
import { handlerPhone, type People, PHONES } from './people.ts'
import type { Places } from './places.ts'
import { CITIZEN_PHONE, instant, type PlannedRating, type PlannedRecord } from './plan.ts'
import type { Chance } from './random.ts'
import type { Special } from './special-cases.ts'

export interface Life {
  readonly host: RunningHost
  readonly api: Api
  readonly people: People
  readonly places: Places
  readonly profile: PolicyProfile
  readonly special: Special
  readonly days: readonly string[]
  readonly luck: Chance
  /** Pushes records as the business system does; gives their codes in order. */
  readonly push: (records: ReadonlyArray<PlannedRecord['record']>) => Promise<string[]>
  readonly say: (text: string) => void
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Figures are counted a week at a time: a row of figures is then written once a week and not once a rating. */
const COUNT_EVERY_MS = 7 * DAY
const AT_ONCE = 16
const BATCH = 100
/** Daily reports are made for the last days only: the older ones say nothing anybody would look up. */
const REPORT_DAYS = 2

/** Lives the plan hour by hour on the demo clock, through the API alone. @returns the code of each record. */
export async function liveThrough(life: Life, end: number): Promise<string[]> {
  const { host, special, say } = life
  const codes: string[] = []
  const neglected = new Set<string>()
  const handlers = handlersOf(life, neglected)
  const records = [...special.plan.records.entries()].sort(([, a], [, b]) => a.pushedAt - b.pushedAt)
  const ratings = [...special.plan.ratings]
  const mornings = life.days.map((day) => instant(day, '09:40:00'))
  const passOver = ({ input }: SchedulePart) => {
    const job = JSON.stringify(input)
    // Nothing is told to others before the past is made up for, so there is nothing to bring up or to compare.
    if (/retry|reconcile/.test(job)) return true
    return host.clock.now() < end - REPORT_DAYS * DAY && job.includes('export')
  }
  let counted = host.clock.now()
  host.consumers.hold(true)
  host.consumers.hold(true, 'messages')
  for (let hour = counted; hour < end; ) {
    hour = Math.min(hour + HOUR, end)
    const pushed = takeUntil(hour, records, ([, one]) => one.pushedAt)
    const rated = takeUntil(hour, ratings, ({ at }) => at)
    const visits = takeUntil(hour, mornings, (at) => at)
    if (pushed.length + rated.length + visits.length === 0) continue
    await host.scheduler.moveTo(Math.max(hour, host.clock.now()), passOver)
    for (let from = 0; from < pushed.length; from += BATCH) {
      const batch = pushed.slice(from, from + BATCH)
      const given = await life.push(batch.map(([, { record }]) => record))
      for (const [n, [place]] of batch.entries()) codes[place] = given[n] ?? ''
    }
    for (const place of special.neglected) if (codes[place]) neglected.add(codes[place])
    await atOnce(rated, AT_ONCE, (rating) => rate(life, rating, codes))
    for (const { target, level } of rated) if (level <= 2) handlers.expect(orgOf(life, target))
    if (visits.length > 0) {
      await host.drained()
      await handlers.work()
    }
    if (hour > counted + COUNT_EVERY_MS || hour > end - REPORT_DAYS * DAY) counted = await countUp(host, hour)
    say(civilDate(hour))
  }
  await countUp(host, end)
  return codes
}

/** Lets the counting consumers have what has gathered, in one go: each row of figures is written once. */
async function countUp(host: RunningHost, hour: number): Promise<number> {
  host.consumers.hold(false)
  await host.drained()
  host.consumers.hold(true)
  return hour
}

/** Takes what happens up to `hour` off the front of a list in order of time. */
function takeUntil<T>(hour: number, list: T[], at: (one: T) => number): T[] {
  const later = list.findIndex((one) => at(one) > hour)
  return list.splice(0, later < 0 ? list.length : later)
}

function orgOf({ special, places }: Life, target: PlannedRating['target']): string {
  if ('record' in target) return special.plan.records[target.record]?.record.orgcode ?? ''
  return places.desks.find(({ window }) => windowCode(window.id) === target.window)?.window.org ?? ''
}

async function rate({ api, people }: Life, rating: PlannedRating, codes: readonly string[]): Promise<void> {
  const { target, level, text, channel, citizen = false } = rating
  const key = `${rating.at}-${'record' in target ? target.record : target.window}`.padStart(24, 'demo-rating-')
  const input = {
    target: 'record' in target ? { service: codes[target.record] ?? '' } : target,
    requestKey: key,
    visitor: `v-${key}`,
    level,
    codes: [...rating.codes],
    text,
    named: citizen,
    channel,
  }
  await api.call('submitRating', input, citizen ? await people.token(CITIZEN_PHONE) : undefined)
}

/** One handler a unit, invited when its first bad rating comes. */
function handlersOf(life: Life, neglected: ReadonlySet<string>) {
  const phones = new Map<string, string>()
  const waiting = new Set<string>()
  const desk: Desk = { api: life.api, profile: life.profile, luck: life.luck, now: life.host.clock.now, neglected }
  const phoneOf = async (org: string): Promise<string | undefined> => {
    const known = phones.get(org)
    if (known) return known
    const own = org === life.places.desks[0]?.window.org
    const person = life.places.staffOf(org)[own ? 1 : 0]
    if (!person) return undefined
    const phone = own ? PHONES.handler : handlerPhone(phones.size + 1)
    await life.people.bind(phone, person.id, ['handler', 'staff'])
    phones.set(org, phone)
    return phone
  }
  return {
    expect: (org: string) => void waiting.add(org),
    async work() {
      for (const org of waiting) {
        const phone = await phoneOf(org)
        const open = phone ? await workThrough(await life.people.token(phone), desk) : 0
        if (open === 0) waiting.delete(org)
      }
    },
  }
}
