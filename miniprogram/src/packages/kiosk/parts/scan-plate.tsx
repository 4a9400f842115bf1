import { Qr } from '@/components/qr'
import { Box } from '@/elements'
import { pageAddress } from '@/platform/page-address'
import { texts } from '@/texts/kiosk'
import styles from './kiosk.module.scss'

interface Props {
  /** `/q/<window>` or `/s/<service>`. */
  readonly path: string
  readonly title: string
  readonly text: string
  readonly small?: string
}

/** A code to rate on one's own phone: it works while the kiosk has no network, since the phone has its own. */
export function ScanPlate({ path, title, text, small }: Props) {
  return (
    <Box className={styles.plate}>
      <Qr text={pageAddress(path) ?? path} label={texts.qr} className={styles.qr} />
      <Box>
        <Box className={styles.plateTitle}>{title}</Box>
        <Box className={styles.p}>{text}</Box>
        {small ? <Box className={styles.s}>{small}</Box> : null}
      </Box>
    </Box>
  )
}
