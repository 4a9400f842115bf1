import type { ReactNode } from 'react'
import { Press } from '@/elements'
import { cx } from '@/elements/cx'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/kiosk'
import styles from './kiosk.module.scss'

interface Props {
  readonly main?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function KioskButton({ main, disabled, onPress, children }: Props) {
  return (
    <Press className={cx(styles.button, main && styles.main, disabled && styles.off)} disabled={disabled} onPress={onPress}>
      {children}
    </Press>
  )
}

/** Larger letters on and off. */
export function LargeButton() {
  const large = elder.use()
  return <KioskButton onPress={() => elder.set(!large)}>{large ? texts.standard : texts.large}</KioskButton>
}
