import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { Icon } from './icon'
import styles from './note.module.scss'

/** A remark that reassures or cautions. */
export function Note({ tone = 'calm', children }: { readonly tone?: 'calm' | 'caution'; readonly children: ReactNode }) {
  return (
    <Box role="note" className={cx(styles.note, tone === 'caution' && styles.caution)}>
      <Icon name={tone === 'calm' ? 'shield' : 'warning'} tone={tone === 'calm' ? 'accent' : 'warn'} />
      <Box className={styles.words}>{children}</Box>
    </Box>
  )
}
