import { LEVELS, type Level } from '../evaluation/level.ts'
import type { Counters } from './counters.ts'

/** A share that says what it counts. `value` is null when nothing was counted. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  /** 95 % Wilson interval; null when nothing was counted. */
  readonly low: number | null
  readonly high: number | null
}

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
  /** 差评按期答复率: answered on time over tickets opened, less those for which no limit ever began. */
  readonly onTime: Rate
  readonly tickets: { readonly opened: number; readonly founded: number; readonly answered: number; readonly late: number }
  readonly indicators: ReadonlyArray<{ readonly code: string; readonly count: number }>
}

const Z95 = 1.959963984540054

/** A share with its 95 % Wilson score interval. Throws RangeError when `numerator` is not within 0…`denominator`. */
export function rate(numerator: number, denominator: number): Rate {
  if (numerator < 0 || numerator > denominator) throw new RangeError(`${numerator} of ${denominator}`)
  if (denominator === 0) return { numerator, denominator, value: null, low: null, high: null }
  const share = numerator / denominator
  const square = Z95 * Z95
  const centre = (share + square / (2 * denominator)) / (1 + square / denominator)
  const half =
    (Z95 / (1 + square / denominator)) * Math.sqrt((share * (1 - share)) / denominator + square / (4 * denominator * denominator))
  return { numerator, denominator, value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** Everything that is shown of a scope in a period, from its counters. */
export function figures(counters: Counters): Figures {
  const of = (name: string) => counters[name] ?? 0
  const levels = Object.fromEntries(LEVELS.map((level) => [level, of(`n${level}`)])) as Record<Level, number>
  const active = LEVELS.reduce((sum, level) => sum + levels[level], 0)
  const bad = levels[2] + levels[1]
  const services = of('s')
  const rated = active - of('w')
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
    onTime: rate(of('to'), of('t') - of('tn')),
    tickets: { opened: of('t'), founded: of('tf'), answered: of('ta'), late: of('tl') },
    indicators,
  }
}
