import type { DashboardView } from '@shared/contract/schemas/statistics.ts'
import { TrendDots } from '@/components/trend-dots'
import { Box } from '@/elements'
import { texts } from '@/texts/admin'

/** The praise rate of six months with its intervals. */
export function TrendCard({ points }: { readonly points: DashboardView['trend'] }) {
  return (
    <Box as="section" label={texts.trend} className="card">
      <Box as="h2" className="h2">
        {texts.trend}
      </Box>
      {points.some(({ active }) => active > 0) ? (
        <TrendDots points={points.map(({ month, praise }) => ({ month, rate: praise }))} />
      ) : (
        <Box className="meta">{texts.trendEmpty}</Box>
      )}
    </Box>
  )
}
