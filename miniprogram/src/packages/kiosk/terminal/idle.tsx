import type { SetupView } from '@shared/contract/schemas/device.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/kiosk'
import { Frame } from '../parts/frame'
import { KeptStrip } from '../parts/kept-strip'
import styles from '../parts/kiosk.module.scss'
import { useClock } from '../parts/use-clock'

/** Nobody is rating on this terminal. */
export function TerminalIdle({ setup, cut }: { readonly setup: SetupView; readonly cut: boolean }) {
  const clock = useClock()
  return (
    <Frame title={texts.terminalTitle} left={setup.hallName} right={texts.today(clock)}>
      <Box className={styles.middle}>
        <Box as="h1" className={styles.t1}>
          {texts.terminalIdle}
        </Box>
        <Box className={styles.p}>{texts.terminalText}</Box>
        <Box className={styles.p}>{texts.terminalWiped}</Box>
      </Box>
      <KeptStrip cut={cut} />
    </Frame>
  )
}
