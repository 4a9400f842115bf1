import type { DeadlineView } from '@shared/contract/schemas/rules.ts'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/admin'
import styles from './rules.module.scss'

/** The last day with its weekday and clause; dashed while it hangs on a notice that is not out. */
export function Result({ result }: { readonly result: DeadlineView }) {
  return (
    <Box className={cx(styles.result, result.provisional && styles.dashed)}>
      <Box className="cap">{texts.lastDay}</Box>
      <Box className={styles.day}>
        <Box className="h2 num">{texts.lastDayText(result)}</Box>
        {result.provisional ? <Tag tone="dashed">{texts.provisional}</Tag> : null}
      </Box>
      {result.provisional ? <Box className="cap">{texts.provisionalText}</Box> : null}
      <Box className="meta">{result.clause}</Box>
    </Box>
  )
}
