import { Box } from '@/elements'
import { texts } from '@/texts/kiosk'
import { Frame } from './frame'
import styles from './kiosk.module.scss'

/** Paired, and still without what it needs from the server. */
export function Setting({ title, cut }: { readonly title: string; readonly cut: boolean }) {
  return (
    <Frame title={title} left={title}>
      <Box role="status" className={styles.t1}>
        {texts.loading}
      </Box>
      {cut ? <Box className={styles.p}>{texts.setupFailed}</Box> : null}
    </Frame>
  )
}
