import type { DueView } from '@shared/contract/schemas/common.ts'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { dueDayText, limitText, unitText } from '@/texts/due'
import { texts } from '@/texts/progress'
import styles from './due-card.module.scss'

/** A promise as a date: what is left, the day with its weekday, and the rule. */
export function DueCard({ due }: { readonly due: DueView }) {
  const late = due.left < 0
  return (
    <Box as="section" className={cx('card', styles.card, due.provisional && styles.provisional)}>
      <Box className={styles.left}>
        <Box>
          <Box as="span" className={cx(styles.number, late && styles.late)}>
            {Math.abs(due.left)}
          </Box>
          <Box as="span" className={styles.unit}>
            {unitText(due.unit)}
          </Box>
        </Box>
        <Box className="cap">{late ? texts.overdueBy : texts.untilAnswer}</Box>
      </Box>
      <Box className={styles.right}>
        <Box className="h3 num">{dueDayText(due)}</Box>
        <Box className="cap">{limitText(due)}</Box>
        {late ? <Box className="cap">{texts.overdueText}</Box> : null}
        {due.provisional ? <Box className="cap">{texts.provisional}</Box> : null}
      </Box>
    </Box>
  )
}
