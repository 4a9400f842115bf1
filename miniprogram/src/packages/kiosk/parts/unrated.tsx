import { Box } from '@/elements'
import { texts } from '@/texts/kiosk'
import { Frame } from './frame'
import styles from './kiosk.module.scss'
import { KioskButton } from './kiosk-button'
import { Mark } from './mark'
import type { RatingProps } from './rating-props'
import { ScanPlate } from './scan-plate'

interface Props extends RatingProps {
  readonly why: 'timed-out' | 'declined'
  readonly left: number
}

/** Nobody rated: said as it is, never a score. The way to rate on one's own phone stays. */
export function Unrated({ setup, subject, title, where, why, left, onEnd }: Props) {
  const { service, ratableUntil } = subject
  const path = service ? `/s/${service}` : setup.window?.code ? `/q/${setup.window.code}` : null
  const until = ratableUntil ? texts.canScanUntil(ratableUntil) : null
  const byDefault = service ? setup.place.defaultRating : null
  const foot = (
    <>
      <Box className={styles.fill}>{texts.backIn(left)}</Box>
      <KioskButton onPress={onEnd}>{texts.back}</KioskButton>
    </>
  )
  return (
    <Frame title={title} left={where} right={subject.caseNumber ?? subject.taskName} foot={foot}>
      <Mark calm />
      <Box as="h1" className={styles.t1} takesFocus>
        {texts.unratedTitle}
      </Box>
      <Box className={styles.p}>{why === 'timed-out' ? texts.timedOut : texts.declined}</Box>
      {path ? (
        <Box className={styles.p}>
          {until ? (
            <>
              {until.before}
              <Box as="b" className="strong inline num">
                {until.date}
              </Box>
              {until.after}
            </>
          ) : (
            texts.canScan
          )}
        </Box>
      ) : null}
      {byDefault ? (
        <Box className={styles.s}>{texts.byDefault(byDefault.amount, byDefault.unit, byDefault.levelName)}</Box>
      ) : null}
      {path ? (
        <Box className={styles.below}>
          <ScanPlate path={path} title={texts.scanLater} text={service ? texts.onlyThis : texts.scanText} />
        </Box>
      ) : null}
    </Frame>
  )
}
