import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import styles from './data-table.module.scss'

export interface Column<R> {
  readonly key: string
  readonly title: string
  /** Numbers stand at the right edge. */
  readonly end?: boolean
  readonly width?: string
  readonly cell: (row: R) => ReactNode
}

interface Props<R> {
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** Without a frame, for a table inside a card. */
  readonly plain?: boolean
}

/** A table for wide screens. Narrow ones show the same rows as cards, made by the page. */
export function DataTable<R>({ caption, columns, rows, keyOf, plain }: Props<R>) {
  return (
    <Box className={cx(styles.frame, plain && styles.plain)}>
      <Box as="table" label={caption} className={styles.table}>
        <Box as="thead" className={styles.head}>
          <Box as="tr" className={styles.row}>
            {columns.map(({ key, title, end, width }) => (
              <Box as="th" key={key} className={cx(styles.cell, end && styles.end)} style={width ? { width } : undefined}>
                {title}
              </Box>
            ))}
          </Box>
        </Box>
        <Box as="tbody" className={styles.body}>
          {rows.map((row) => (
            <Box as="tr" key={keyOf(row)} className={styles.row}>
              {columns.map(({ key, end, cell }) => (
                <Box as="td" key={key} className={cx(styles.cell, end && styles.end)}>
                  {cell(row)}
                </Box>
              ))}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}
