import type { ReactNode } from 'react'
import { Box, Press } from '@/elements'
import { Icon } from './icon'
import styles from './link-row.module.scss'

interface Props {
  readonly title: string
  readonly text?: string
  /** What stands before the arrow: a number, a state. */
  readonly end?: ReactNode
  readonly id?: string
  readonly onPress: () => void
}

/** A row that leads to another page; several stand in a `LinkList`. */
export function LinkRow({ title, text, end, id, onPress }: Props) {
  return (
    <Press kind="link" id={id} className={styles.row} spoken={text ? `${title}，${text}` : title} onPress={onPress}>
      <Box as="span" className={styles.words}>
        <Box as="span" className={styles.title}>
          {title}
        </Box>
        {text ? (
          <Box as="span" className={styles.text}>
            {text}
          </Box>
        ) : null}
      </Box>
      {end}
      <Icon name="on" tone="quiet" size="small" />
    </Press>
  )
}

/** Rows on a card, with hairlines between. */
export function LinkList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box as="nav" label={label} className={styles.list}>
      {children}
    </Box>
  )
}
