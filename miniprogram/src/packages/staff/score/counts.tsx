import type { ScoreView } from '@shared/contract/schemas/statistics.ts'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { countText } from '@/services/format'
import { texts } from '@/texts/staff'
import styles from './score.module.scss'

interface LineProps {
  readonly look: string | undefined
  readonly name: string
  readonly text: string
  readonly count: string
}

function Line({ look, name, text, count }: LineProps) {
  return (
    <Box as="li" className={styles.count}>
      <Box className={cx(styles.key, look)} decorative />
      <Box className={styles.words}>
        <Box>{name}</Box>
        <Box className="cap">{text}</Box>
      </Box>
      <Box className="h3 num">{count}</Box>
    </Box>
  )
}

/** Where the services of the month went: rated, defaulted (never a rating), still open. */
export function Counts({ score }: { readonly score: ScoreView }) {
  const { services, active, byDefault, stillOpen, place } = score
  return (
    <Box as="section" label={texts.services(services)} className="card">
      <Box as="h2" className="h2">
        {texts.services(services)}
      </Box>
      {services === 0 ? (
        <Box className="meta">{texts.noServices}</Box>
      ) : (
        <Box as="ul">
          <Line
            look="level-5"
            name={texts.active}
            text={texts.activeText}
            count={active === null ? texts.fewer(place.groupMinimum) : countText(active)}
          />
          {byDefault !== null && (place.defaultRating || byDefault > 0) ? (
            <Line look="hatch" name={texts.byDefault} text={texts.byDefaultText(place)} count={countText(byDefault)} />
          ) : null}
          {stillOpen === null ? null : (
            <Line look={styles.open} name={texts.stillOpen} text={texts.stillOpenText} count={countText(stillOpen)} />
          )}
        </Box>
      )}
    </Box>
  )
}
