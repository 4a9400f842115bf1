import type { FiguresView } from '@shared/contract/schemas/statistics.ts'
import { LEVEL_NAMES, LEVELS } from '@shared/domain/evaluation/level.ts'
import { LevelBar } from '@/components/level-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/board'
import { texts as figure } from '@/texts/figures'

/** How active ratings spread over the five levels. */
export function Distribution({ figures }: { readonly figures: FiguresView }) {
  if (LEVELS.every((level) => figures.levels[level] === 0)) return null
  const parts = LEVELS.map((level) => ({ name: LEVEL_NAMES[level], levels: [level], count: figures.levels[level] }))
  return (
    <Box as="section" className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.distribution}
        </Box>
        <Box className="cap num">{`${texts.distributionNote} ${figure.sample(figures.active)}`}</Box>
      </Box>
      <LevelBar parts={parts} total={figures.active} />
    </Box>
  )
}
