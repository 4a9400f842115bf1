import type { ReactNode } from 'react'
import { Press } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './button.module.scss'

interface Props {
  /** `main`: the one main button of a screen. `line`: others. `text`: quiet. `danger`: takes something away. */
  readonly look?: 'main' | 'line' | 'text' | 'danger'
  readonly wide?: boolean
  /** 40 high, for rows of a wide table. */
  readonly dense?: boolean
  /** Does nothing, and its text says what is missing. */
  readonly disabled?: boolean
  readonly id?: string
  readonly label?: string
  readonly onPress?: () => void
  readonly children?: ReactNode
}

/** A button. While it waits it keeps its width, and its text says what it waits for. */
export function Button({ look = 'line', wide, dense, children, ...press }: Props) {
  return (
    <Press
      {...press}
      className={cx(styles.button, styles[look], wide && styles.wide, dense && styles.dense, press.disabled && styles.off)}
    >
      {children}
    </Press>
  )
}
