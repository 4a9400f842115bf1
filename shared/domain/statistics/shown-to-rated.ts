import type { Figures } from './figures.ts'
import type { Rate } from './rate.ts'

/** What the rated may see of their own figures. Numbers under the group minimum are hidden, and so is what would tell them. */
export interface OwnFigures {
  /** Too few active ratings, or too few of them good, to show anything of them. */
  readonly hidden: boolean
  readonly praise: Rate | null
  /** A lower bound of the praise rate, when the rate itself would tell a number of bad ratings under the minimum. */
  readonly praiseAtLeast: number | null
  /** Levels 5, 4, 3 and the two bad ones together; null when hidden. */
  readonly levels: ReadonlyArray<{ readonly levels: readonly number[]; readonly count: number | null }>
  readonly indicators: Figures['indicators']
}

const GROUPS: ReadonlyArray<ReadonlyArray<5 | 4 | 3 | 2 | 1>> = [[5], [4], [3], [2, 1]]

/** Which groups are hidden together, fewest first: when the bad ratings may be told, and when they may not. */
const WITH_BAD_TOLD: ReadonlyArray<readonly number[]> = [[], [1, 2], [0, 1, 2]]
const WITH_BAD_HIDDEN: ReadonlyArray<readonly number[]> = [
  [2, 3],
  [1, 2, 3],
  [0, 1, 2, 3],
]

/**
 * The fewest groups to hide so that none shown, and no sum of those hidden, is 1 to `minimum - 1`. They are taken in a
 * fixed order and not by their size, since the choice itself would tell. Undefined when all must be hidden.
 */
function hiddenGroups(counts: readonly number[], minimum: number): readonly number[] | undefined {
  const isSmall = (count: number) => count > 0 && count < minimum
  const choices = isSmall(counts[3] ?? 0) ? WITH_BAD_HIDDEN : WITH_BAD_TOLD
  return choices.find(
    (hidden) =>
      !isSmall(hidden.reduce((sum, group) => sum + (counts[group] ?? 0), 0)) &&
      !counts.some((count, group) => isSmall(count) && !hidden.includes(group)),
  )
}

/**
 * The rated see aggregates only (临政办发〔2020〕16号 三(一) 评价人信息保护): groups of 1 to `minimum - 1` are not shown,
 * nor what would tell them: their sum, the rate where it tells the bad ones, and indicators of a hidden level.
 */
export function shownToRated(figures: Figures, minimum: number): OwnFigures {
  const counts = GROUPS.map((levels) => levels.reduce((sum, level) => sum + figures.levels[level], 0))
  const hidden = figures.active < minimum ? undefined : hiddenGroups(counts, minimum)
  if (hidden === undefined) {
    const levels = GROUPS.map((group) => ({ levels: group, count: null }))
    return { hidden: true, praise: null, praiseAtLeast: null, levels, indicators: [] }
  }
  const badHidden = hidden.includes(3)
  const dark = new Set(hidden.flatMap((group) => (GROUPS[group] ?? []).map(String)))
  return {
    hidden: false,
    praise: badHidden ? null : figures.praise,
    praiseAtLeast: badHidden ? (figures.active - minimum + 1) / figures.active : null,
    levels: GROUPS.map((levels, group) => ({ levels, count: hidden.includes(group) ? null : (counts[group] ?? 0) })),
    indicators: figures.indicators.filter(({ code, count }) => count >= minimum && !dark.has(code[0] ?? '')),
  }
}
