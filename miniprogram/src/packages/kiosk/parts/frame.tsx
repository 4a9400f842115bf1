import { type ReactNode, useEffect } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { setTitle } from '@/platform/screen'
import { elder } from '@/services/preferences'
import styles from './kiosk.module.scss'

interface Props {
  readonly title: string
  readonly left: string
  readonly right?: string
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** One screen of a kiosk: where it stands, one thing in the middle, what can be done at the foot. */
export function Frame({ title, left, right, foot, children }: Props) {
  const large = elder.use()
  useEffect(() => setTitle(title), [title])
  return (
    <Box className={cx(styles.screen, large && styles.elder, large && 'elder')}>
      <Box as="header" className={styles.header}>
        <Box as="b" className={styles.where}>
          {left}
        </Box>
        <Box as="span" className="num">
          {right}
        </Box>
      </Box>
      <Box as="main" className={styles.middle}>
        {children}
      </Box>
      {foot ? (
        <Box as="footer" className={styles.foot}>
          {foot}
        </Box>
      ) : null}
    </Box>
  )
}
