import { type ReactNode, useState } from 'react'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/figures'
import styles from './numbers-table.module.scss'

interface Props {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell names the row; the others stand at the right edge. */
  readonly rows: readonly (readonly ReactNode[])[]
}

/** The numbers of a chart, for those who would rather read; folded until asked for. */
export function NumbersTable({ caption, columns, rows }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Box>
      <Press className={styles.toggle} expanded={open} onPress={() => setOpen(!open)}>
        {open ? texts.hideNumbers : texts.showNumbers}
      </Press>
      {open ? (
        <Box as="table" label={caption} className={styles.table}>
          <Box as="thead" className={styles.group}>
            <Box as="tr" className={styles.row}>
              {columns.map((column) => (
                <Box as="th" key={column} className={cx(styles.cell, styles.head)}>
                  {column}
                </Box>
              ))}
            </Box>
          </Box>
          <Box as="tbody" className={styles.group}>
            {rows.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table do not move
              <Box as="tr" key={at} className={styles.row}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                  <Box as="td" key={column} className={styles.cell}>
                    {cell}
                  </Box>
                ))}
              </Box>
            ))}
          </Box>
        </Box>
      ) : null}
    </Box>
  )
}
