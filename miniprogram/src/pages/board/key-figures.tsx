import type { BoardView } from '@shared/contract/schemas/statistics.ts'
import { IntervalBar, scaleFrom } from '@/components/interval-bar'
import { KeyFigure } from '@/components/key-figure'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { countText } from '@/services/format'
import { texts } from '@/texts/board'
import { unitText } from '@/texts/due'
import { texts as figure } from '@/texts/figures'
import styles from './board.module.scss'

/** The praise rate, and beside it what it does not say: how many rated, defaults, answers in time. */
export function KeyFigures({ board }: { readonly board: BoardView }) {
  const { figures, place } = board
  const { praise, participation, onTime } = figures
  return (
    <Box as="section" className="card">
      <KeyFigure title={figure.praise} rate={praise} size="large" minimum={place.rankMinimum} note={texts.praiseNote} />
      <IntervalBar rate={praise} from={scaleFrom([praise])} name={figure.praise} />
      <Box className={styles.facts}>
        <Box className={styles.fact}>
          <KeyFigure
            title={figure.participation}
            rate={participation}
            counted={texts.participationCount(participation.numerator, participation.denominator)}
          />
        </Box>
        <Box className={styles.fact}>
          <KeyFigure title={figure.onTime} rate={onTime} counted={texts.onTimeCount(onTime.numerator, onTime.denominator)} />
        </Box>
        <Box className={styles.fact}>
          <Default board={board} />
        </Box>
      </Box>
    </Box>
  )
}

/** Defaults on a line of their own and hatched; where there are none, the services nobody rated. */
function Default({ board: { figures, place } }: { readonly board: BoardView }) {
  const rule = place.defaultRating
  return (
    <>
      <Box as="h2" className="cap">
        {rule ? texts.byDefault : texts.unrated}
      </Box>
      <Box className={styles.count}>
        {rule ? <Box className={cx(styles.swatch, 'hatch')} decorative /> : null}
        {countText(rule ? figures.byDefault : figures.unrated)}
      </Box>
      <Box className="cap">
        {rule ? texts.byDefaultNote(rule.levelName, rule.amount, unitText(rule.unit)) : texts.unratedNote}
      </Box>
    </>
  )
}
