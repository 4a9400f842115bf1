import type { CaseFiguresView, HandlingView, RateView } from '@shared/contract/schemas/statistics.ts'
import { KeyFigure } from '@/components/key-figure'
import { Box } from '@/elements'
import { countText } from '@/services/format'
import { texts } from '@/texts/handling-figures'
import styles from './dashboard.module.scss'

const counted = ({ numerator, denominator }: RateView): string => texts.cases(numerator, denominator)

interface ShareProps {
  readonly title: string
  readonly rate: RateView
  readonly note?: string | undefined
  /** What stands there while nothing was counted. */
  readonly none: string
}

function Share({ title, rate, note, none }: ShareProps) {
  const empty = rate.denominator === 0
  return (
    <Box className={styles.figure}>
      <KeyFigure title={title} rate={rate} counted={counted(rate)} nothing={none} {...(note && !empty ? { note } : {})} />
    </Box>
  )
}

/** Answers by when they were given: the three add up to all whose limit had begun. */
function Answers({ of: { onTime, extended, late, untimed } }: { readonly of: CaseFiguresView }) {
  return (
    <Box className={styles.figure}>
      <Box as="h2" className="cap">
        {texts.answers}
      </Box>
      <Box className={styles.big}>
        {countText(onTime + extended + late)}
        <Box as="span" className={styles.unit}>
          {texts.answersUnit}
        </Box>
      </Box>
      <Box className="cap num">{texts.timing(onTime, extended, late)}</Box>
      {untimed > 0 ? <Box className="cap num">{texts.untimed(untimed)}</Box> : null}
    </Box>
  )
}

/** How bad ratings and complaints were dealt with: each share with what it counts, and the one with a target first. */
export function HandlingCard({ handling: { callBack, ratings, complaints } }: { readonly handling: HandlingView }) {
  const { name, target, clause, rate } = callBack
  const left = Math.ceil(rate.denominator * target) - rate.numerator
  return (
    <Box as="section" label={texts.title} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.title}
        </Box>
        <Box className="cap">{texts.note}</Box>
      </Box>
      <Box className={styles.figures}>
        <Share title={name} rate={rate} note={`${texts.target(target, left)}（${clause}）`} none={texts.nothing} />
        <Share
          title={texts.rectification}
          rate={ratings.rectification}
          note={texts.rectified(ratings.explained)}
          none={texts.nothing}
        />
        <Answers of={ratings} />
        <Share
          title={texts.satisfaction}
          rate={ratings.satisfaction}
          note={texts.satisfactionNote(ratings.fair, ratings.unsatisfied, ratings.saidHimself)}
          none={texts.nobodySaid}
        />
      </Box>
      <Box className="cap num">
        {texts.calls(ratings.reached, ratings.unreachable, ratings.unplaced, ratings.nobody)}
        {ratings.merged > 0 ? texts.merged(ratings.merged) : ''}
      </Box>
      {complaints.opened > 0 ? (
        <Box className="cap num">
          {`${texts.complaints(complaints.opened, complaints.answered)}：${texts.timing(complaints.onTime, complaints.extended, complaints.late)}。`}
        </Box>
      ) : null}
    </Box>
  )
}
