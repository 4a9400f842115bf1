import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './facts.module.scss'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names and values: beside each other, or the values at the right edge (`spread`). */
export function Facts({ facts, spread = false }: { readonly facts: readonly Fact[]; readonly spread?: boolean }) {
  return (
    <Box as="dl" className={styles.facts}>
      {facts.map(({ name, value }) => (
        <Box key={name} className={cx(styles.fact, spread && styles.spread)}>
          <Box as="dt" className={styles.name}>
            {name}
          </Box>
          <Box as="dd" className={styles.value}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
