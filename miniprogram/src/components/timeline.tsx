import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/common'
import { Icon } from './icon'
import styles from './timeline.module.scss'

export interface Step {
  readonly key: string
  readonly state: 'done' | 'now' | 'waiting' | 'overdue'
  readonly title: string
  /** When, at the right. */
  readonly when?: string
  readonly text?: ReactNode
  readonly children?: ReactNode
}

/** What happened, what happens, what comes. The state of a step is said in words for those who do not see the dot. */
export function Timeline({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Box as="ol" className={styles.steps}>
      {steps.map(({ key, state, title, when, text, children }) => (
        <Box as="li" key={key} className={cx(styles.step, styles[state])} current={state === 'now' ? 'step' : undefined}>
          <Box as="span" className={styles.dot} label={texts.steps[state]} role="img">
            {state === 'done' && <Icon name="check" tone="white" size="small" />}
            {(state === 'now' || state === 'overdue') && <Box as="span" className={styles.core} />}
          </Box>
          <Box className={styles.head}>
            <Box as="b" className={styles.title}>
              {title}
            </Box>
            {when ? <Box className="cap num">{when}</Box> : null}
          </Box>
          {text ? <Box className="meta">{text}</Box> : null}
          {children}
        </Box>
      ))}
    </Box>
  )
}
