import type { Directory } from '../directory/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { StatisticsStore } from './ports.ts'

export interface ReadPorts {
  readonly statistics: StatisticsStore
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

/** Months in a trend, the shown one included. */
export const TREND_MONTHS = 6
