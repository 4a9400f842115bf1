import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { Button } from './button'
import styles from './state-block.module.scss'

interface Props {
  readonly title: string
  readonly text?: string
  readonly action?: { readonly name: string; readonly onPress: () => void }
  /** What else one may do, below the button. */
  readonly children?: ReactNode
}

/** A page or a part with nothing to show: empty, rated, expired, unknown, offline, failed. One sentence, one button. */
export function StateBlock({ title, text, action, children }: Props) {
  return (
    <Box className={styles.block} role="status">
      <Box className={styles.paper} decorative>
        <Box className={styles.line} />
        <Box className={styles.line} />
        <Box className={styles.short} />
      </Box>
      <Box as="h1" className="h1">
        {title}
      </Box>
      {text ? <Box className="meta">{text}</Box> : null}
      {action ? (
        <Box className={styles.action}>
          <Button onPress={action.onPress}>{action.name}</Button>
        </Box>
      ) : null}
      {children ? <Box className={styles.more}>{children}</Box> : null}
    </Box>
  )
}
