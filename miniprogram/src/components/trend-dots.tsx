import type { RateView } from '@shared/contract/schemas/statistics.ts'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { monthText, percentText, shortMonthText } from '@/services/format'
import { texts } from '@/texts/figures'
import { scaleFrom } from './interval-bar'
import { NumbersTable } from './numbers-table'
import styles from './trend-dots.module.scss'

interface Props {
  /** Oldest first; a month whose rate is not shown or not known is null. */
  readonly points: readonly { readonly month: string; readonly rate: RateView | null }[]
}

/** Lines across the plot, so that a scale of 5, 10 or 15 per cent is cut at whole numbers. */
const LINES = 6

/** The praise rate of some months: a dot and its interval each, and the same as a table. */
export function TrendDots({ points }: Props) {
  const from = Math.min(0.95, scaleFrom(points.flatMap(({ rate }) => (rate ? [rate] : []))))
  const height = (share: number) => `${Math.max(0, ((share - from) / (1 - from)) * 100)}%`
  const marks = Array.from({ length: LINES }, (_, at) => 1 - (at * (1 - from)) / (LINES - 1))
  return (
    <Box>
      <Box role="img" label={texts.trendSpoken(points.length)} className={styles.plot}>
        {marks.map((mark) => (
          <Box key={mark} className={styles.line} style={{ bottom: height(mark) }}>
            <Box className={styles.mark}>{`${Math.round(mark * 100)}%`}</Box>
          </Box>
        ))}
        <Box className={styles.columns}>
          {points.map(({ month, rate }, at) => (
            <Box key={month} className={styles.column}>
              {rate && rate.low !== null && rate.high !== null && rate.value !== null ? (
                <>
                  <Box className={styles.range} style={{ bottom: height(rate.low), top: `calc(100% - ${height(rate.high)})` }} />
                  <Box
                    className={cx(styles.dot, at === points.length - 1 && styles.last)}
                    style={{ bottom: height(rate.value) }}
                  />
                </>
              ) : null}
            </Box>
          ))}
        </Box>
      </Box>
      <Box className={styles.months} decorative>
        {points.map(({ month }) => (
          <Box key={month} className={styles.month}>
            {shortMonthText(month)}
          </Box>
        ))}
      </Box>
      <Box className="cap">{texts.trendNote}</Box>
      <NumbersTable
        caption={texts.praise}
        columns={[texts.monthColumn, texts.praise, texts.fractionColumn, texts.intervalColumn]}
        rows={points.map(({ month, rate }) => [monthText(month), ...cells(rate)])}
      />
    </Box>
  )
}

function cells(rate: RateView | null): readonly string[] {
  if (!rate || rate.value === null || rate.low === null || rate.high === null) return [texts.none, texts.none, texts.none]
  return [percentText(rate.value), texts.fraction(rate.numerator, rate.denominator), texts.interval(rate.low, rate.high)]
}
