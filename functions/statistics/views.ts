import type { FiguresView, HandlingView, RowView } from '../../shared/contract/schemas/statistics.ts'
import { type Dictionary, indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { callBackRate, caseFigures } from '../../shared/domain/statistics/case-figures.ts'
import type { Counters } from '../../shared/domain/statistics/counters.ts'
import { type Figures, figures } from '../../shared/domain/statistics/figures.ts'
import type { Row } from './ports.ts'

export const figuresView = (shown: Figures, dictionary: Dictionary): FiguresView => ({
  ...shown,
  indicators: shown.indicators.map(({ code, count }) => ({ code, text: indicatorText(dictionary, code), count })),
})

/** What became of bad ratings and complaints; the share with a target by the name and rule of the place. */
export function handlingView(counters: Counters, { callBack }: Pick<PolicyProfile, 'callBack'>): HandlingView {
  const [ratings, complaints] = [caseFigures(counters, 'rating'), caseFigures(counters, 'complaint')]
  const { name, target, clause } = callBack
  return {
    callBack: { name, target, clause: `${clause.document} ${clause.article}`, rate: callBackRate(ratings, callBack) },
    ratings,
    complaints,
  }
}

/**
 * Rows in order of their praise rate, with a place for those that have at least `minimum` active ratings; equal rates
 * share a place, and too few ratings have none (R95, R106).
 */
export function rankedRows(rows: readonly Row[], minimum: number): RowView[] {
  const shown = rows.map((row) => ({ row, figures: figures(row.counters) }))
  const rankable = shown.filter((entry) => entry.figures.active >= minimum)
  const placeOf = (entry: (typeof shown)[number]) =>
    1 + rankable.filter((other) => (other.figures.praise.value ?? 0) > (entry.figures.praise.value ?? 0)).length
  return shown
    .map((entry) => ({ ...rowView(entry.row, entry.figures), rank: rankable.includes(entry) ? placeOf(entry) : null }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.active - a.active || a.id.localeCompare(b.id))
}

const rowView = ({ kind, id, name }: Row, of: Figures): Omit<RowView, 'rank'> => ({
  hidden: false,
  kind,
  id,
  name,
  services: of.services,
  active: of.active,
  byDefault: of.byDefault,
  bad: of.bad,
  praise: of.praise,
  onTime: of.onTime,
  openTickets: of.tickets.open,
})

const NOTHING = figures({})

/** How many rated, and nothing of how: among so few, one bad rating would be seen. */
const untold = (active: number): RowView['praise'] => ({ ...NOTHING.praise, denominator: active })
const withoutRate = (row: RowView): RowView => ({
  ...row,
  bad: 0,
  praise: untold(row.active),
  onTime: NOTHING.onTime,
  openTickets: 0,
})

const withheld = (row: RowView): RowView => ({
  ...row,
  hidden: true,
  rank: null,
  active: 0,
  byDefault: 0,
  bad: 0,
  praise: NOTHING.praise,
  onTime: NOTHING.onTime,
  openTickets: 0,
})

/**
 * Rows as they are published: few ratings would tell the rated who rated, so their number and rate are not (R96, R103).
 * If the hidden ones are so few together that a total less the shown rows would tell them, the least shown is hidden too.
 */
export function published(rows: readonly RowView[], minimum: number, rankMinimum: number): RowView[] {
  const hidden = new Set(rows.filter(({ active }) => active > 0 && active < minimum))
  const together = [...hidden].reduce((sum, { active }) => sum + active, 0)
  if (hidden.size > 0 && (hidden.size === 1 || together < minimum)) {
    const [least] = rows.filter((row) => row.active >= minimum).sort((a, b) => a.active - b.active)
    if (least) hidden.add(least)
  }
  return rows.map((row) => (hidden.has(row) ? withheld(row) : row.active < rankMinimum ? withoutRate(row) : row))
}

/** The figures of a region as they are published: how people rated only from `rankMinimum` on, how many from `minimum` on. */
export function publishedFigures(
  counters: Counters,
  minimum: number,
  rankMinimum: number,
): { hidden: boolean; figures: Figures } {
  const all = figures(counters)
  const { active, services, byDefault, unrated, participation } = all
  if (active === 0 || active >= rankMinimum) return { hidden: false, figures: all }
  if (active < minimum) return { hidden: true, figures: { ...NOTHING, services } }
  return { hidden: false, figures: { ...NOTHING, services, active, byDefault, unrated, participation, praise: untold(active) } }
}
