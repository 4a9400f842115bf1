import type { ServiceRecord } from '../../../shared/contract/schemas/exchange.ts'
import { calendar, dictionary } from '../../../shared/data/index.ts'
import { countsAsWorking } from '../../../shared/domain/calendar/calendar.ts'
import { addDays, type CivilDate, civilTime, parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import type { OpenChannel } from '../../../shared/domain/evaluation/channel.ts'
import { indicatorsOf } from '../../../shared/domain/evaluation/indicators.ts'
import type { Level } from '../../../shared/domain/evaluation/level.ts'
import { STAGES } from '../../../shared/domain/evaluation/service.ts'
import type { Desk, Places } from './places.ts'
import type { Chance } from './random.ts'
import { COMMENTS } from './texts.ts'

/** What a rater is going to say, and when. `service` is the place of the record in the plan, or a window's printed code. */
export interface PlannedRating {
  readonly at: number
  readonly target: { readonly record: number } | { readonly window: string }
  readonly level: Level
  readonly codes: readonly string[]
  readonly text: string
  readonly channel: OpenChannel
  /** Made by the demo's citizen, signed in and with his name. */
  readonly citizen?: boolean
}

export interface PlannedRecord {
  /** When the business system pushes it. */
  readonly pushedAt: number
  readonly record: ServiceRecord
}

/** The days of a city, decided beforehand. */
export interface Plan {
  readonly records: readonly PlannedRecord[]
  readonly ratings: readonly PlannedRating[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const RATED = 0.42
const ONLINE = 0.15
const WINDOW_VISITS = 0.03
const NOON_PUSH = '12:05:00'
const EVENING_PUSH = '17:35:00'
const CHANNELS_OF_PEOPLE: readonly OpenChannel[] = ['mini-program', 'mini-program', 'mini-program', 'dynamic-code', 'portal']
const OF_LEVEL: ReadonlyArray<readonly [Level, number]> = [
  [5, 72],
  [4, 21],
  [3, 4],
  [2, 2],
  [1, 1],
]

export const CITIZEN_PHONE = '10000000001'

export const instant = (date: CivilDate, time: string): number => {
  const at = parseCivilTime(`${date} ${time}`)
  if (at === null) throw new RangeError(`${date} ${time}`)
  return at
}

/** Days from `first` to `last` on which halls are open. */
export function openDays(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (countsAsWorking(calendar, day, [])) days.push(day)
  return days
}

/**
 * Makes up `count` services on `days` and their ratings up to `end`. Nobody rates before the service has been pushed. What
 * the last day has no time left for is done on one of the days that are over.
 */
export function planWork(places: Places, days: readonly CivilDate[], count: number, end: number, luck: Chance): Plan {
  const weights = places.desks.map(({ weight }) => weight)
  const over = days.filter((day) => instant(day, EVENING_PUSH) <= end)
  const records = Array.from({ length: count }, (_, n) => {
    const day = days[Math.floor((n * days.length) / count)] as CivilDate
    const desk = places.desks[luck.weighted(weights)] as Desk
    const planned = planRecord(desk, day, n, luck)
    return planned.pushedAt <= end ? planned : planRecord(desk, luck.pick(over), n, luck)
  })
  const ratings = records.flatMap((planned, n): PlannedRating[] => {
    if (!luck.happens(RATED)) return []
    const at = Math.max(planned.pushedAt + 60_000, instantOf(planned) + delay(luck))
    return at > end ? [] : [{ at, target: { record: n }, ...opinion(luck) }]
  })
  const visits = Array.from({ length: Math.round(count * WINDOW_VISITS) }, (): PlannedRating => {
    const desk = places.desks[luck.weighted(weights)] as Desk
    const at = instant(luck.pick(days), '10:00:00') + luck.between(0, 6) * HOUR
    return { at: Math.min(at, end), target: { window: windowCode(desk.window.id) }, ...opinion(luck) }
  })
  return { records, ratings: [...ratings, ...visits].sort((a, b) => a.at - b.at) }
}

const instantOf = ({ record }: PlannedRecord): number => parseCivilTime(record.serviceTime) ?? 0

function delay(luck: Chance): number {
  const kind = luck.next()
  if (kind < 0.6) return luck.between(5, 120) * 60_000
  return kind < 0.9 ? luck.between(1, 3) * DAY + luck.between(-3, 3) * HOUR : luck.between(4, 12) * DAY
}

/** A level with indicators of it and perhaps a sentence, as people choose them. */
export function opinion(luck: Chance, level?: Level): Pick<PlannedRating, 'level' | 'codes' | 'text' | 'channel'> {
  const chosen = level ?? (OF_LEVEL[luck.weighted(OF_LEVEL.map(([, weight]) => weight))]?.[0] as Level)
  const known = indicatorsOf(dictionary, chosen)
  const bad = chosen <= 2
  const codes = Array.from({ length: bad ? luck.between(1, 2) : luck.between(0, 2) }, () => luck.pick(known).code)
  const text = luck.happens(bad ? 0.8 : 0.15) ? luck.pick(COMMENTS[chosen]) : ''
  return { level: chosen, codes: [...new Set(codes)], text, channel: luck.pick(CHANNELS_OF_PEOPLE) }
}

/** A service at a desk on a day. Business systems push at noon and in the evening. */
export function planRecord(desk: Desk, day: CivilDate, n: number, luck: Chance, mobile?: string): PlannedRecord {
  const online = luck.happens(ONLINE)
  const morning = luck.happens(0.55)
  const served = instant(day, morning ? '08:40:00' : '13:35:00') + luck.between(0, morning ? 190 : 220) * 60_000
  const matter = luck.pick(desk.matters)
  const stage = luck.weighted([1, 4, 1, 0.3, 3, 0.7])
  const { window } = desk
  return {
    pushedAt: instant(day, morning ? NOON_PUSH : EVENING_PUSH),
    record: {
      projectNo: `${window.region.slice(0, 6)}${day.replaceAll('-', '')}${String(n).padStart(5, '0')}`,
      serviceNumber: stage + 1,
      taskCode: matter.id,
      taskName: matter.name,
      serviceName: STAGES[stage] ?? '申报',
      areaCode: window.region,
      orgcode: window.org,
      serviceTime: civilTime(served),
      userProp: luck.happens(0.8) ? '1' : '2',
      proStatus: stage >= 4 ? '3' : stage === 0 ? '1' : '2',
      proChannel: online ? '1' : '2',
      ...(online ? {} : { winno: window.id }),
      ...(mobile ? { mobile } : {}),
    },
  }
}
