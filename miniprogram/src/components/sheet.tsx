import type { ReactNode } from 'react'
import { Box, Modal, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/common'
import { Icon } from './icon'
import styles from './sheet.module.scss'

interface Props {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom. */
  readonly actions?: ReactNode
}

/** A layer for one short task: from the bottom on a phone, in the middle of a wide screen. */
export function Sheet({ open, title, onClose, children, actions }: Props) {
  const large = elder.use()
  return (
    <Modal open={open} label={title} className={cx(styles.sheet, large && 'elder')} onClose={onClose}>
      <Box className={styles.inside}>
        <Box className={styles.top}>
          <Box as="h2" className="h2">
            {title}
          </Box>
          <Press className={styles.close} label={texts.close} onPress={onClose}>
            <Icon name="close" />
          </Press>
        </Box>
        <Box className="stack-title">{children}</Box>
        {actions ? <Box className={styles.actions}>{actions}</Box> : null}
      </Box>
    </Modal>
  )
}
