import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './progress-bar.module.scss'

interface Props {
  /** What goes on, for who does not see it. */
  readonly label: string
  readonly done: number
  readonly total: number
}

/** How much of something is done. */
export function ProgressBar({ label, done, total }: Props) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <Box role="progressbar" label={label} className={cx(styles.track, styles.room)}>
      <Box className={styles.done} style={{ width: `${share * 100}%` }} />
    </Box>
  )
}

/** How much one is beside the greatest; the number stands beside it. */
export function ShareBar({ value, most }: { readonly value: number; readonly most: number }) {
  return (
    <Box className={styles.track} decorative>
      <Box className={cx(styles.done, styles.quiet)} style={{ width: `${(value / most) * 100}%` }} />
    </Box>
  )
}
