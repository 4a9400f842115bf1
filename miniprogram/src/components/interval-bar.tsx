import type { RateView } from '@shared/contract/schemas/statistics.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/figures'
import styles from './interval-bar.module.scss'

interface Props {
  readonly rate: RateView
  /** Left end of the scale, 0–1; the right end is 1. */
  readonly from?: number
  readonly name?: string
}

/** A share and its 95 % interval on a scale; spoken as a sentence. */
export function IntervalBar({ rate, from = 0, name = '' }: Props) {
  const { value, low, high } = rate
  if (value === null || low === null || high === null) return null
  const at = (share: number) => `${Math.max(0, ((share - from) / (1 - from)) * 100)}%`
  const width = `${Math.max(0.5, ((high - Math.max(low, from)) / (1 - from)) * 100)}%`
  return (
    <Box role="img" label={texts.intervalSpoken(name, value, low, high)} className={styles.bar}>
      <Box className={styles.range} style={{ left: at(low), width }} />
      <Box className={styles.value} style={{ left: at(value) }} />
    </Box>
  )
}

/** Left end of a common scale for several shares: a round five per cent below the lowest interval. */
export function scaleFrom(rates: readonly RateView[]): number {
  const lows = rates.flatMap(({ low }) => (low === null ? [] : [low]))
  return lows.length === 0 ? 0 : Math.max(0, Math.floor(Math.min(...lows) * 20) / 20)
}
