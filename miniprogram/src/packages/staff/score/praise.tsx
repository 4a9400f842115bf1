import type { ScoreView } from '@shared/contract/schemas/statistics.ts'
import { IntervalBar, scaleFrom } from '@/components/interval-bar'
import { KeyFigure } from '@/components/key-figure'
import { Box } from '@/elements'
import { texts as figures } from '@/texts/figures'
import { texts } from '@/texts/staff'
import styles from './score.module.scss'

/** 好评率 with its interval; a bound when the number would tell too much; nothing when there are too few ratings. */
export function Praise({ score }: { readonly score: ScoreView }) {
  const { hidden, praise, praiseAtLeast, place } = score
  return (
    <Box as="section" label={figures.praise} className="card">
      {praise && !hidden ? (
        <>
          <KeyFigure title={figures.praise} rate={praise} size="large" minimum={place.rankMinimum} />
          {praise.low !== null ? (
            <>
              <IntervalBar rate={praise} from={scaleFrom([praise])} name={figures.praise} />
              <Box className={`cap num ${styles.scale}`}>
                <Box as="span">{texts.scaleFrom(scaleFrom([praise]))}</Box>
                <Box as="span">{texts.scaleTo}</Box>
              </Box>
            </>
          ) : null}
        </>
      ) : (
        <Box className="stack-like">
          <Box as="h2" className="meta strong">
            {figures.praise}
          </Box>
          <Box className="h1 num">{praiseAtLeast !== null && !hidden ? texts.atLeast(praiseAtLeast) : texts.hiddenTitle}</Box>
          <Box className="cap">
            {praiseAtLeast !== null && !hidden ? texts.atLeastText(place.groupMinimum) : texts.hiddenText(place.groupMinimum)}
          </Box>
        </Box>
      )}
    </Box>
  )
}
