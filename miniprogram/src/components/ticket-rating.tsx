import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/ticket'
import styles from './ticket-rating.module.scss'

/** The level of a bad rating and its reasons. */
export function TicketRating({ ticket }: { readonly ticket: TicketRow }) {
  const { level, levelName = texts.origins[ticket.origin], indicators } = ticket
  return (
    <Box className={styles.rating}>
      {level ? <Box className={cx(styles.key, `level-${level}`)} decorative /> : null}
      <Box className={styles.words}>
        <Box as="b" className="strong inline">
          {levelName}
        </Box>
        <Box as="span" className={styles.reasons}>
          {indicators.length > 0 ? indicators.join('；') : level ? texts.noReason : ''}
        </Box>
      </Box>
    </Box>
  )
}
