import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES, type Level } from '../../shared/domain/evaluation/level.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { figures } from '../../shared/domain/statistics/figures.ts'
import { isClosed, monthsUpTo } from '../../shared/domain/statistics/period.ts'
import type { Scope } from '../../shared/domain/statistics/scopes.ts'
import { shownToRated } from '../../shared/domain/statistics/shown-to-rated.ts'
import { nameOf } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import type { RevealStore } from './ports.ts'
import { type ReadPorts, TREND_MONTHS } from './read-ports.ts'
import { revealMonths } from './reveal-months.ts'

/**
 * A member of staff's own figures of a month and its trend: aggregates only, never who rated, and those of an open month move
 * by groups of ratings, never by a single one (R47, R96).
 */
export async function myScore(
  input: Input<'myScore'>,
  staff: StaffIdentity,
  ports: ReadPorts & { readonly reveals: RevealStore },
): Promise<Result<Output<'myScore'>>> {
  const { rules, statistics, directory } = ports
  const now = ports.clock.now()
  const today = civilDate(now)
  const month = input.month ?? monthOf(today)
  const { groupMinimum, monthClosesAfterDays } = rules.profile.publication
  const scope: Scope = { kind: 'staff', id: staff.id, parent: staff.org }
  const months = monthsUpTo(month, TREND_MONTHS)
  const counted = await statistics.read(months.map((each) => ({ scope, month: each })))
  const closed = (each: string) => isClosed(each, today, monthClosesAfterDays)
  const known = months.map((each, at) => ({ month: each, closed: closed(each), counters: counted[at] ?? {} }))
  const all = (await revealMonths(staff.id, known, groupMinimum, ports.reveals)).map(figures)
  const own = all[all.length - 1] ?? figures({})
  const shown = shownToRated(own, groupMinimum)
  return ok({
    month,
    closed: closed(month),
    months: monthsUpTo(monthOf(today), TREND_MONTHS),
    name: await nameOf(directory, 'staff', staff.id),
    services: own.services,
    active: shown.hidden ? null : own.active,
    byDefault: shown.hidden ? null : own.byDefault,
    stillOpen: shown.hidden ? null : own.unrated,
    hidden: shown.hidden,
    praise: shown.praise,
    praiseAtLeast: shown.praiseAtLeast,
    levels: shown.levels.map(({ levels, count }) => ({
      name: levels.map((level) => LEVEL_NAMES[level as Level]).join('和'),
      levels: [...levels],
      count,
    })),
    indicators: shown.indicators.map(({ code, count }) => ({ code, text: indicatorText(rules.dictionary, code), count })),
    trend: all.map((each, at) => {
      const point = shownToRated(each, groupMinimum)
      return { month: months[at] ?? month, active: point.hidden ? null : each.active, praise: point.praise }
    }),
    place: placeView(rules, now),
  })
}
