import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { type Fact, Facts } from './facts'
import styles from './service-card.module.scss'

interface Props {
  readonly label: string
  readonly title: string
  readonly facts: readonly Fact[]
  /** What stands at the right of the title: the elder switch, a state. */
  readonly corner?: ReactNode
}

/** What is rated: matter, window, time; never a person. */
export function ServiceCard({ label, title, facts, corner }: Props) {
  return (
    <Box as="section" label={label} className={cx('card', styles.card)}>
      <Box className={styles.top}>
        <Box as="h2" className="h2">
          {title}
        </Box>
        {corner}
      </Box>
      <Facts facts={facts} />
    </Box>
  )
}
