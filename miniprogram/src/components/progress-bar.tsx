import { Box } from '@/elements'
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
    <Box role="progressbar" label={label} className={styles.track}>
      <Box className={styles.done} style={{ width: `${share * 100}%` }} />
    </Box>
  )
}
