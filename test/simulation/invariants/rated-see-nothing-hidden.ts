import { type Figures, figures } from '../../../shared/domain/statistics/figures.ts'
import { shownToRated } from '../../../shared/domain/statistics/shown-to-rated.ts'
import { GROUP_MINIMUM } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

const isSmall = (count: number): boolean => count > 0 && count < GROUP_MINIMUM

/** What is wrong with what the rated would see of these figures. */
export function told(own: Figures, minimum: number): string | undefined {
  const shown = shownToRated(own, minimum)
  if (shown.levels.some(({ count }) => count !== null && isSmall(count))) return 'a number under the minimum is shown'
  const visible = shown.levels.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const dark = shown.levels.filter(({ count }) => count === null)
  if (!shown.hidden && isSmall(own.active - visible)) return 'the sum of what is hidden is under the minimum'
  if (dark.length === 1) return 'one hidden number is the difference of the others'
  const badIsDark = dark.some(({ levels }) => levels.includes(1))
  if (shown.praise && (badIsDark || isSmall(own.bad))) return 'the rate tells the hidden number of bad ratings'
  const darkLevels = new Set(dark.flatMap(({ levels }) => levels.map(String)))
  const telling = shown.indicators.find(({ code, count }) => isSmall(count) || darkLevels.has(code[0] ?? ''))
  return telling ? `indicator ${telling.code} tells of a hidden level` : undefined
}

/** On the final counters no person who is rated is shown, or can work out, a number under the minimum. */
export const ratedSeeNothingHidden: Invariant = {
  name: 'the rated see no hidden number',
  drained({ raw, rules }) {
    for (const [key, { row }] of raw.statistics.rows) {
      const wrong =
        row.kind === 'staff' || row.kind === 'window'
          ? told(figures(row.counters), rules.profile.publication.groupMinimum)
          : undefined
      if (wrong) return `${key}: ${wrong}`
    }
    return undefined
  },
}
