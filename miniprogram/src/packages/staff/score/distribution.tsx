import type { ScoreView } from '@shared/contract/schemas/statistics.ts'
import { LevelBar } from '@/components/level-bar'
import { Box } from '@/elements'
import { texts as figures } from '@/texts/figures'
import { texts } from '@/texts/staff'

/** Distribution over the levels; what is under the group minimum has no number. */
export function Distribution({ score: { levels, active, place } }: { readonly score: ScoreView }) {
  if (!active) return null
  return (
    <Box as="section" label={texts.levels} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.levels}
        </Box>
        <Box className="cap num">{figures.sample(active)}</Box>
      </Box>
      <LevelBar parts={levels} total={active} />
      {levels.some(({ count }) => count === null) ? <Box className="cap">{texts.levelsFew(place.groupMinimum)}</Box> : null}
    </Box>
  )
}
