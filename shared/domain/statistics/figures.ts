import { LEVELS, type Level } from '../evaluation/level.ts'
import { type CaseFigures, caseFigures } from './case-figures.ts'
import type { Counters } from './counters.ts'
import { type Rate, rate } from './rate.ts'

export interface Figures {
  /** Services that had to be ratable (应评服务). */
  readonly services: number
  readonly active: number
  readonly byDefault: number
  readonly unrated: number
  readonly bad: number
  readonly levels: Readonly<Record<Level, number>>
  /** 好评率: active ratings of 5, 4 and 3 over all active ratings; defaults count in neither. */
  readonly praise: Rate
  /** 主动评价率: services of cases with an active rating over services. */
  readonly participation: Rate
  /** 差评按期答复率: see `CaseFigures.onTimeRate`. */
  readonly onTime: Rate
  /** Bad ratings as tickets; what became of them in full is `caseFigures`. */
  readonly tickets: Pick<CaseFigures, 'opened' | 'open' | 'founded' | 'answered' | 'late'>
  readonly indicators: ReadonlyArray<{ readonly code: string; readonly count: number }>
}

/** Everything that is shown of a scope in a period, from its counters. */
export function figures(counters: Counters): Figures {
  const of = (name: string) => counters[name] ?? 0
  const levels = Object.fromEntries(LEVELS.map((level) => [level, of(`n${level}`)])) as Record<Level, number>
  const active = LEVELS.reduce((sum, level) => sum + levels[level], 0)
  const bad = levels[2] + levels[1]
  const services = of('s')
  const rated = active - of('w')
  const { onTimeRate, opened, open, founded, answered, late } = caseFigures(counters, 'rating')
  const indicators = Object.entries(counters)
    .filter(([name]) => /^i\d+$/.test(name))
    .map(([name, count]) => ({ code: name.slice(1), count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
  return {
    services,
    active,
    byDefault: of('d'),
    unrated: services - rated - of('d'),
    bad,
    levels,
    praise: rate(active - bad, active),
    participation: rate(rated, services),
    onTime: onTimeRate,
    tickets: { opened, open, founded, answered, late },
    indicators,
  }
}
