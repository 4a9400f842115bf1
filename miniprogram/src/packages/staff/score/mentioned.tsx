import type { ScoreView } from '@shared/contract/schemas/statistics.ts'
import { ShareBar } from '@/components/progress-bar'
import { Box } from '@/elements'
import { texts as figures } from '@/texts/figures'
import { texts } from '@/texts/staff'

/** Indicators that raters chose, most often first. */
export function Mentioned({ indicators }: { readonly indicators: ScoreView['indicators'] }) {
  const most = indicators[0]?.count ?? 0
  if (most === 0) return null
  return (
    <Box as="section" label={texts.mentioned} className="card stack-title">
      <Box className="split">
        <Box as="h2" className="h2">
          {texts.mentioned}
        </Box>
        <Box className="cap">{texts.mentionedSub}</Box>
      </Box>
      <Box as="ul" className="stack-title">
        {indicators.slice(0, 8).map(({ code, text, count }) => (
          <Box as="li" key={code} className="stack-like">
            <Box className="split meta">
              <Box as="span">{text}</Box>
              <Box as="span" className="num">
                {figures.times(count)}
              </Box>
            </Box>
            <ShareBar value={count} most={most} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}
