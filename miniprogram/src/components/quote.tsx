import type { ReactNode } from 'react'
import { Box } from '@/elements'
import styles from './quote.module.scss'

/** Words of somebody else: an answer, a rating's text. */
export function Quote({ children }: { readonly children: ReactNode }) {
  return (
    <Box as="blockquote" className={styles.quote}>
      {children}
    </Box>
  )
}
