import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { figures } from '../../shared/domain/statistics/figures.ts'
import { isClosed, monthsUpTo } from '../../shared/domain/statistics/period.ts'
import { type Scope, TOP } from '../../shared/domain/statistics/scopes.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { type ReadPorts, TREND_MONTHS } from './read-ports.ts'
import { figuresView, handlingView, published, publishedFigures, rankedRows } from './views.ts'

type Place = Input<'board'>

/** A region, its path from `top` down, and the period asked for. Refuses E6003 for a region not beneath `top`. */
async function locate(input: Place, top: string, { directory, rules, clock }: ReadPorts) {
  const now = clock.now()
  const month = input.month ?? monthOf(civilDate(now))
  const id = input.region ?? top
  const chain = await regionChain(directory, id, rules.profile.region)
  const within = chain.slice(0, chain.indexOf(top) + 1)
  if (within.length === 0) return refuse('E6003')
  const path = await Promise.all(
    [...within].reverse().map(async (code) => ({ id: code, name: await nameOf(directory, 'region', code) })),
  )
  const scope: Scope = { kind: 'region', id, parent: chain[1] ?? TOP }
  const period = {
    month,
    closed: isClosed(month, civilDate(now), rules.profile.publication.monthClosesAfterDays),
    months: monthsUpTo(monthOf(civilDate(now)), TREND_MONTHS),
  }
  return ok({ now, scope, period, region: { id, name: path.at(-1)?.name ?? '', path } })
}

/** An administrator's view of his region and what is beneath it. Costs the same however many ratings there are. */
export async function dashboard(input: Place, staff: StaffIdentity, ports: ReadPorts): Promise<Result<Output<'dashboard'>>> {
  const place = await locate(input, staff.region, ports)
  if (!place.ok) return place
  const { scope, period, region, now } = place.value
  const months = monthsUpTo(period.month, TREND_MONTHS)
  const minimum = ports.rules.profile.publication.rankMinimum
  const [trend, regions, orgs, halls] = await Promise.all([
    ports.statistics.read(months.map((month) => ({ scope, month }))),
    ports.statistics.children(region.id, period.month, 'region'),
    ports.statistics.children(region.id, period.month, 'org'),
    ports.statistics.children(region.id, period.month, 'hall'),
  ])
  const points = trend.map(figures)
  return ok({
    ...period,
    region,
    figures: figuresView(points.at(-1) ?? figures({}), ports.rules.dictionary),
    handling: handlingView(trend.at(-1) ?? {}, ports.rules.profile),
    trend: points.map(({ active, praise }, at) => ({ month: months[at] ?? '', active, praise })),
    regions: rankedRows(regions, minimum),
    orgs: rankedRows(orgs, minimum),
    halls: rankedRows(halls, minimum),
    place: placeView(ports.rules, now),
  })
}

/** What anyone may see of a region in a month: active and default apart, with N (R58, R95). */
export async function board(input: Place, ports: ReadPorts): Promise<Result<Output<'board'>>> {
  const place = await locate(input, ports.rules.profile.region, ports)
  if (!place.ok) return place
  const { scope, period, region, now } = place.value
  const { rankMinimum, groupMinimum } = ports.rules.profile.publication
  const [[own], regions, halls] = await Promise.all([
    ports.statistics.read([{ scope, month: period.month }]),
    ports.statistics.children(region.id, period.month, 'region'),
    ports.statistics.children(region.id, period.month, 'hall'),
  ])
  const shown = publishedFigures(own ?? {}, groupMinimum, rankMinimum)
  return ok({
    ...period,
    region,
    hidden: shown.hidden,
    figures: figuresView(shown.figures, ports.rules.dictionary),
    regions: published(rankedRows(regions, rankMinimum), groupMinimum, rankMinimum),
    halls: published(rankedRows(halls, rankMinimum), groupMinimum, rankMinimum),
    place: placeView(ports.rules, now),
  })
}

/** Like compared with like in one region and month. */
export async function ranking(
  input: Input<'ranking'>,
  staff: StaffIdentity,
  ports: ReadPorts,
): Promise<Result<Output<'ranking'>>> {
  const place = await locate(input, staff.region, ports)
  if (!place.ok) return place
  const { rankMinimum } = ports.rules.profile.publication
  const rows = await ports.statistics.children(place.value.region.id, place.value.period.month, input.kind)
  return ok({ ...place.value.period, kind: input.kind, rows: rankedRows(rows, rankMinimum), rankMinimum })
}
