import type { FiguresView } from '@shared/contract/schemas/statistics.ts'
import type { ReactNode } from 'react'
import { KeyFigure } from '@/components/key-figure'
import { Box } from '@/elements'
import { countText } from '@/services/format'
import { texts } from '@/texts/admin'
import { texts as names } from '@/texts/figures'
import styles from './dashboard.module.scss'

const Cell = ({ children }: { readonly children: ReactNode }) => <Box className={styles.figure}>{children}</Box>

/** The main numbers; a default is never a rating and stands on its own line. */
export function Figures({ figures, minimum }: { readonly figures: FiguresView; readonly minimum: number }) {
  const { praise, participation, onTime, tickets, byDefault } = figures
  const counted = texts.participationCounted(participation.numerator, participation.denominator)
  return (
    <Box as="section" label={texts.figures} className={`card ${styles.figures}`}>
      <Cell>
        <KeyFigure
          title={names.praise}
          rate={praise}
          counted={names.fraction(praise.numerator, praise.denominator)}
          minimum={minimum}
        />
      </Cell>
      <Cell>
        <KeyFigure title={names.participation} rate={participation} counted={counted} note={texts.byDefaultNote(byDefault)} />
      </Cell>
      <Cell>
        <KeyFigure title={names.onTime} rate={onTime} counted={texts.onTimeCounted(onTime.numerator, onTime.denominator)} />
      </Cell>
      <Cell>
        <Box as="h2" className="cap">
          {texts.tickets}
        </Box>
        <Box className={styles.big}>
          {countText(tickets.opened)}
          <Box as="span" className={styles.unit}>
            {texts.ticketsUnit}
          </Box>
        </Box>
        <Box className="cap num">{texts.ticketsFounded(tickets.founded, tickets.answered)}</Box>
        <Box className="cap num">{texts.ticketsLate(tickets.late)}</Box>
      </Cell>
    </Box>
  )
}
