import type { SetupView } from '@shared/contract/schemas/device.ts'
import { useEffect, useState } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/kiosk'
import { Frame } from '../parts/frame'
import { KeptStrip } from '../parts/kept-strip'
import styles from '../parts/kiosk.module.scss'
import { KioskButton, LargeButton } from '../parts/kiosk-button'
import { ScanPlate } from '../parts/scan-plate'
import { useClock } from '../parts/use-clock'

interface Props {
  readonly setup: SetupView
  readonly cut: boolean
  readonly onStart: (key: string) => void
}

/** Two ratings that a window takes by itself are at least this far apart. */
const PAUSE_MS = 2_000

/** The number of a window, which stands large, and what the window is for. */
function parts(name: string): { readonly number: string; readonly rest: string } {
  const [, number = '', rest = ''] = /^([A-Za-z]?\d+号?|[A-Za-z]\d*)\s*(.*)$/.exec(name) ?? []
  return number ? { number, rest } : { number: name, rest: '' }
}

/** Nobody is rating: where this is, and the ways to rate. */
export function Idle({ setup, cut, onStart }: Props) {
  const clock = useClock()
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [])
  const { number, rest } = parts(setup.window?.name ?? setup.name)
  const code = setup.window?.code
  const foot = (
    <>
      <Box className={styles.fill} />
      <LargeButton />
      <KioskButton main disabled={!ready} onPress={() => onStart(String(Date.now()))}>
        {texts.start}
      </KioskButton>
    </>
  )
  return (
    <Frame title={texts.evaluatorTitle} left={setup.hallName} right={texts.today(clock)} foot={foot}>
      <Box className={styles.middle}>
        <Box className={styles.p}>{rest}</Box>
        <Box className={cx(styles.number, number.length > 4 && styles.longName)}>{number}</Box>
        <Box as="h1" className={styles.t1}>
          {texts.idleTitle}
        </Box>
        <Box className={styles.p}>{texts.idleText}</Box>
      </Box>
      {code ? (
        <ScanPlate path={`/q/${code}`} title={texts.scanTitle} text={texts.scanText} small={texts.windowCode(code)} />
      ) : (
        <Box className={styles.p}>{texts.noSign}</Box>
      )}
      <KeptStrip cut={cut} />
    </Frame>
  )
}
