import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './kiosk.module.scss'

/** The sign above a screen that says how it ended. */
export function Mark({ calm = false }: { readonly calm?: boolean }) {
  return (
    <Box className={cx(styles.mark, calm && styles.calm)} decorative>
      <Icon name={calm ? 'close' : 'check'} tone={calm ? 'quiet' : 'accent'} size="large" />
    </Box>
  )
}
