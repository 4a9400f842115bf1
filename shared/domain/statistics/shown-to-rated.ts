import type { Figures, Rate } from './figures.ts'

/** What the rated may see of their own figures. Numbers under the group minimum are hidden, and so is what would tell them. */
export interface OwnFigures {
  /** Too few active ratings to show anything of them. */
  readonly hidden: boolean
  readonly praise: Rate | null
  /** A lower bound of the praise rate, when the rate itself would tell a number of bad ratings under the minimum. */
  readonly praiseAtLeast: number | null
  /** Levels 5, 4, 3 and the two bad ones together; null when hidden. */
  readonly levels: ReadonlyArray<{ readonly levels: readonly number[]; readonly count: number | null }>
  readonly indicators: Figures['indicators']
}

const GROUPS: ReadonlyArray<ReadonlyArray<5 | 4 | 3 | 2 | 1>> = [[5], [4], [3], [2, 1]]

/**
 * The rated see aggregates only (临政办发〔2020〕16号 三(一) 评价人信息保护): groups of 1 to `minimum - 1` are not shown,
 * and when only one group is hidden the next smallest is hidden with it, since the sum would tell it.
 */
export function shownToRated(figures: Figures, minimum: number): OwnFigures {
  const counts = GROUPS.map((levels) => ({ levels, count: levels.reduce((sum, level) => sum + figures.levels[level], 0) }))
  if (figures.active < minimum) {
    return {
      hidden: true,
      praise: null,
      praiseAtLeast: null,
      levels: counts.map(({ levels }) => ({ levels, count: null })),
      indicators: [],
    }
  }
  const small = new Set(counts.filter(({ count }) => count > 0 && count < minimum))
  if (small.size === 1) {
    const others = counts.filter((group) => !small.has(group) && group.count > 0).sort((a, b) => a.count - b.count)
    if (others[0]) small.add(others[0])
  }
  const tellsBad = figures.bad > 0 && figures.bad < minimum
  return {
    hidden: false,
    praise: tellsBad ? null : figures.praise,
    praiseAtLeast: tellsBad ? (figures.active - minimum + 1) / figures.active : null,
    levels: counts.map((group) => ({ levels: group.levels, count: small.has(group) ? null : group.count })),
    indicators: figures.indicators.filter(({ count }) => count >= minimum),
  }
}
