import { FILE_COLUMNS, type FileKind } from '@shared/contract/file-columns.ts'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/exchange-files'
import styles from './files.module.scss'
import type { FileRow } from './read-rows'

const SHOWN = 5

interface Props {
  readonly kind: FileKind
  readonly rows: readonly FileRow[]
}

/** The first rows as they were read, so that a wrong column is seen before anything is sent. */
export function Preview({ kind, rows }: Props) {
  const shown = rows.slice(0, SHOWN)
  const columns = FILE_COLUMNS[kind].filter(({ field }) => shown.some(({ record }) => record[field] !== undefined))
  const faults = rows.filter(({ fault }) => fault).length
  return (
    <Box>
      <Box className="split">
        <Box as="h3" className="h3">
          {texts.preview}
        </Box>
        <Box className="cap">{texts.previewSub(shown.length)}</Box>
      </Box>
      {faults > 0 ? <Box className={styles.fault}>{texts.doubtful(faults)}</Box> : null}
      <Box className={styles.scroll}>
        <Box as="table" label={texts.preview} className={styles.table}>
          <Box as="thead">
            <Box as="tr">
              {columns.map(({ field, name }) => (
                <Box as="th" key={field} className={cx(styles.cell, styles.head)}>
                  {name}
                </Box>
              ))}
            </Box>
          </Box>
          <Box as="tbody">
            {shown.map(({ row, record }) => (
              <Box as="tr" key={row}>
                {columns.map(({ field }) => (
                  <Box as="td" key={field} className={cx(styles.cell, 'num')}>
                    {String(record[field] ?? '')}
                  </Box>
                ))}
              </Box>
            ))}
          </Box>
        </Box>
      </Box>
    </Box>
  )
}
