import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/icon'
import { Box } from '@/elements'
import { isOnline, onNetwork } from '@/platform/kiosk'
import { notTaken, useKept } from '@/services/device'
import { texts } from '@/texts/kiosk'
import styles from './kiosk.module.scss'

interface Props {
  /** The last call did not come back. */
  readonly cut: boolean
}

/** That there is no network, and how many ratings wait on this device. Nothing while all is well. */
export function KeptStrip({ cut }: Props) {
  const online = useSyncExternalStore(onNetwork, isOnline)
  const { own: count, foreign } = useKept()
  const refused = notTaken.use()
  const offline = cut || !online
  if (!offline && count === 0 && foreign === 0 && refused === 0) return null
  return (
    <Box role="status" className={styles.strip}>
      <Icon name="warning" tone="warn" />
      <Box>
        {offline ? <Box className="strong">{texts.offline}</Box> : null}
        {offline || count > 0 ? (
          <Box>{offline ? (count > 0 ? texts.waiting(count) : texts.nothingWaiting) : texts.sending(count)}</Box>
        ) : null}
        {foreign > 0 ? <Box>{texts.keptBefore(foreign)}</Box> : null}
        {refused > 0 ? <Box>{texts.notTaken(refused)}</Box> : null}
      </Box>
    </Box>
  )
}
