import type { Output } from '../../shared/contract/routes.ts'
import { type CivilDate, civilDate, civilTime, monthOf } from '../../shared/domain/calendar/civil.ts'
import { sumOf, upwardFigures } from '../../shared/domain/exchange/upward-figures.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { TOP } from '../../shared/domain/statistics/scopes.ts'
import type { Backlog, Deliveries } from '../delivery/ports.ts'
import type { Clock, Rules, StaffIdentity } from '../kernel/ports.ts'
import type { StatisticsStore } from '../statistics/ports.ts'
import { UNREACHABLE } from './ports.ts'
import type { UpwardDay, UpwardDays } from './supervision-ports.ts'
import { dayView, ofWholePlace, timelyRate, timeOrNull } from './views.ts'

export interface ReadExchangePorts {
  readonly deliveries: Deliveries
  readonly days: UpwardDays
  readonly statistics: StatisticsStore
  readonly rules: Rules
  readonly clock: Clock
}

/** Finished days on the page. */
const SHOWN_DAYS = 30
/** Of today at most about so many are looked at, the latest. */
const LOOKED_AT = 400
/** What waits is counted up to this. */
const COUNTED = 2000
const MINUTE_MS = 60_000

/** How the exchange upwards stands: the figures of today and of thirty days, and what waits. Refuses E5030. */
export async function readExchange(staff: StaffIdentity, ports: ReadExchangePorts): Promise<Result<Output<'exchange'>>> {
  const { deliveries, days, statistics, rules, clock } = ports
  const refused = ofWholePlace(staff, rules)
  if (refused) return refused
  const now = clock.now()
  const day = civilDate(now)
  const { superior, region, regionName } = rules.profile
  const month = monthOf(day)
  const [backlog, latest, kept, [counters = {}]] = await Promise.all([
    deliveries.backlog('superior', COUNTED),
    deliveries.latest('superior', day, LOOKED_AT),
    days.latest(SHOWN_DAYS),
    statistics.read([{ scope: { kind: 'region', id: region, parent: TOP }, month }]),
  ])
  const figures = upwardFigures(latest.found, superior?.timelyMinutes ?? 0)
  const lastDoneAt = lastOf(latest.found, kept)
  const fault = newestFault(backlog)
  return ok({
    regionName,
    now: civilTime(now),
    superior: superior && { ...superior, clause: { ...superior.clause } },
    state: superior ? stateOf(backlog, lastDoneAt, now, superior.timelyMinutes) : 'none',
    backlog: {
      waiting: backlog.waiting,
      parked: backlog.parked,
      more: backlog.more,
      oldest: timeOrNull(backlog.oldest),
      lastDoneAt: timeOrNull(lastDoneAt),
      fault: fault ? { ...fault, at: civilTime(fault.at) } : null,
    },
    today: { day, figures, rate: timelyRate(figures), whole: latest.whole },
    days: kept.map(dayView),
    period: periodOf(day, figures, kept),
    windowRatings: { month, count: counters.w ?? 0 },
  })
}

function periodOf(today: CivilDate, figures: UpwardDay['figures'], kept: readonly UpwardDay[]) {
  const sum = sumOf([figures, ...kept.map((one) => one.figures)])
  return { from: kept.at(-1)?.day ?? today, to: today, figures: sum, rate: timelyRate(sum) }
}

function lastOf(found: ReadonlyArray<{ readonly doneAt?: number }>, kept: readonly UpwardDay[]): number | undefined {
  const times = [...found.map(({ doneAt }) => doneAt), ...kept.map(({ lastDoneAt }) => lastDoneAt)]
  const known = times.filter((at) => at !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

const newestFault = ({ some }: Backlog) => some.flatMap(({ fault }) => fault ?? []).sort((a, b) => b.at - a.at)[0]

/** The other side is down while it does not answer and nothing has gone through since. */
function stateOf(backlog: Backlog, lastDoneAt: number | undefined, now: number, timelyMinutes: number) {
  const fault = newestFault(backlog)
  if (fault?.code === UNREACHABLE && fault.at > (lastDoneAt ?? 0)) return 'down'
  const late = backlog.oldest !== undefined && now - backlog.oldest > timelyMinutes * MINUTE_MS
  return late || backlog.parked > 0 ? 'behind' : 'well'
}
