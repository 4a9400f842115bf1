import type { RateView } from '@shared/contract/schemas/statistics.ts'
import { Box } from '@/elements'
import { shareText } from '@/services/format'
import { texts } from '@/texts/figures'
import styles from './key-figure.module.scss'

interface Props {
  readonly title: string
  readonly rate: RateView
  /** What was counted, when it is not active ratings. */
  readonly counted?: string
  /** Fewer than this are too few for a place; said below the figure. */
  readonly minimum?: number
  /** `large`: the one figure of a page; `small`: beside others. */
  readonly size?: 'large' | 'small'
  readonly note?: string
  /** What stands there while nothing was counted. */
  readonly nothing?: string
}

/** A rate, then numerator and denominator, then the interval, in one reading order. */
export function KeyFigure({ title, rate, counted, minimum = 0, size = 'small', note, nothing = texts.nothing }: Props) {
  const { numerator, denominator, value, low, high } = rate
  const few = value !== null && denominator < minimum
  return (
    <Box className={styles.figure}>
      <Box as="h2" className={size === 'large' ? 'meta strong' : 'cap'}>
        {title}
      </Box>
      <Box className={styles[size]}>
        {value === null ? texts.none : shareText(value)}
        {value === null ? null : (
          <Box as="span" className={styles.sign}>
            %
          </Box>
        )}
      </Box>
      <Box className="cap num">
        {value === null
          ? denominator > 0
            ? texts.tooFewText(denominator, minimum)
            : nothing
          : (counted ?? texts.ratings(numerator, denominator))}
        {low !== null && high !== null && size === 'large' ? `，${texts.intervalNamed(low, high)}` : ''}
      </Box>
      {low !== null && high !== null && size === 'small' ? <Box className="cap num">{texts.intervalNamed(low, high)}</Box> : null}
      {few ? <Box className="cap">{texts.tooFewText(denominator, minimum)}</Box> : null}
      {note ? <Box className="cap">{note}</Box> : null}
    </Box>
  )
}
