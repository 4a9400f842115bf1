import { Box } from '@/elements'
import { texts } from '@/texts/kiosk'
import styles from './kiosk.module.scss'

/** Seconds left as a bar and a number; told to screen readers once, at ten. */
export function Countdown({ left, of }: { readonly left: number; readonly of: number }) {
  return (
    <Box className={styles.time}>
      <Box className={styles.bar} decorative>
        <Box className={styles.full} style={{ width: `${(left / of) * 100}%` }} />
      </Box>
      <Box as="span" className={styles.seconds}>
        {texts.seconds(left)}
      </Box>
      <Box as="span" live="polite" className={styles.spoken}>
        {left === 10 ? texts.tenLeft : ''}
      </Box>
    </Box>
  )
}
