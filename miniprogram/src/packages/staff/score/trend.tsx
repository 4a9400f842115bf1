import type { ScoreView } from '@shared/contract/schemas/statistics.ts'
import { TrendDots } from '@/components/trend-dots'
import { Box } from '@/elements'
import { texts } from '@/texts/staff'

/** Six months of the praise rate; a month whose rate is not shown stays empty. */
export function Trend({ points }: { readonly points: ScoreView['trend'] }) {
  const known = points.filter(({ praise }) => praise?.value != null)
  return (
    <Box as="section" label={texts.trend} className="card">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.trend}
        </Box>
        <Box className="cap">{texts.trendSub}</Box>
      </Box>
      {known.length > 0 ? (
        <TrendDots points={points.map(({ month, praise }) => ({ month, rate: praise }))} />
      ) : (
        <Box className="meta">{texts.trendEmpty}</Box>
      )}
    </Box>
  )
}
