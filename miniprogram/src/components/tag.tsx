import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './tag.module.scss'

export type TagTone = 'calm' | 'accent' | 'warn' | 'danger' | 'dashed'

/** A short word about something: a state, a lack. `dashed` for what is not final. */
export function Tag({ tone = 'calm', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return (
    <Box as="span" className={cx(styles.tag, styles[tone])}>
      {children}
    </Box>
  )
}
