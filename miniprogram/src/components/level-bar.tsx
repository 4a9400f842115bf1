import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { countText, percentText } from '@/services/format'
import { texts } from '@/texts/figures'
import styles from './level-bar.module.scss'

export interface LevelPart {
  readonly name: string
  /** The level, or levels shown together, best first. */
  readonly levels: readonly number[]
  /** Null when it is not shown. */
  readonly count: number | null
}

/** Distribution over the levels: one bar, then each level with its number. Defaults never come in here. */
export function LevelBar({ parts, total }: { readonly parts: readonly LevelPart[]; readonly total: number }) {
  const shown = parts.flatMap(({ name, levels, count }) => (count === null ? [] : [{ name, levels, count }]))
  return (
    <Box>
      <Box role="img" label={texts.levelsSpoken(shown)} className={styles.bar}>
        {shown
          .filter(({ count }) => count > 0)
          .map(({ name, levels, count }) => (
            <Box key={name} className={styles.part} style={{ flexGrow: count }}>
              {levels.map((level) => (
                <Box key={level} className={cx(styles.fill, `level-${level}`)} />
              ))}
            </Box>
          ))}
      </Box>
      <Box as="ul" className={styles.list}>
        {parts.map(({ name, levels, count }) => (
          <Box as="li" key={name} className={styles.row}>
            <Box className={styles.key} decorative>
              {levels.map((level) => (
                <Box key={level} className={cx(styles.fill, `level-${level}`)} />
              ))}
            </Box>
            <Box className={styles.name}>{name}</Box>
            <Box className={styles.count}>{count === null ? texts.none : countText(count)}</Box>
            <Box className={styles.share}>{count === null || total === 0 ? '' : percentText(count / total)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
